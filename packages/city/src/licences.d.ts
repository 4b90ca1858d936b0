declare module 'virtual:licences' {
  import type { Licence } from '../vite/licences.ts'

  const licences: Licence[]
  export default licences
}
