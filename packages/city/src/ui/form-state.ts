import { createContext } from 'svelte'

/** What a form tells its fields: what was typed before a refusal, and where the refusal points to. */
export interface FormState {
  readonly name: string
  /** typed before, or undefined where the form is shown for the first time */
  typed(field: string): string | undefined
  typedAll(field: string): readonly string[] | undefined
  /** the sentence to show at a field */
  problemOf(field: string): string | null
}

export const [formState, setFormState] = createContext<FormState>()
