export { pictureAddress } from '#language/newsroom-addresses.ts'
