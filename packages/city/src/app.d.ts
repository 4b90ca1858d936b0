import type { Language } from '#language/translate.ts'
import type { Caller, Role } from '#server/caller.ts'
import type { City } from '#server/city.ts'
import type { Settings } from '#server/city/settings.ts'
import type { Appearance } from '#web/appearance.ts'

declare global {
  namespace App {
    interface Locals {
      /** its log carries the request id */
      city: City
      caller: Caller | null
      language: Language
      requestId: string
      settings: Settings
      /** when the page would be another one, epoch ms, though nothing was changed: a kept page is kept no longer */
      changesAt?: number
      /** whole Set-Cookie headers that sign-in and sign-out hand over; hooks.server.ts writes them to the answer */
      setCookies: string[]
    }

    interface Error {
      status: number
      message: string
      requestId: string
    }

    interface PageData {
      language: Language
      appearance: Appearance
      cityName: string
      timeZone: string
      hasLogo: boolean
      /** the demo city: everything shown is generated */
      demo: boolean
      caller: { readonly name: string; readonly roles: readonly Role[] } | null
      /** new with every page; `<Form>` sends it, so that the same form is carried out once */
      formKey?: string
      /** id of a form whose typed words go along into the other language */
      languageForm?: string
      /** where the same stands in another language, where that is another page */
      languageAddresses?: Partial<Record<Language, string>>
    }
  }
}

export {}
