export { pictureAddress } from '#server/newsroom/addresses.ts'
