export { pictureAddress } from '#language/picture-address.ts'
