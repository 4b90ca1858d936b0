export { figureAddress } from '../../../language/newsroom-addresses.ts'
