import { createSubscriber } from 'svelte/reactivity'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** What `/jobs/ID/events` sends, and sends again whenever it changes. */
export interface JobNews {
  readonly state: JobState
  /** 0 … 1 */
  readonly progress: number
  readonly step: string | null
}

/**
 * A long task as it goes on: reactive, and connected as long as something on screen reads it. null until the first news
 * arrives; a lost connection is taken up again by the browser.
 */
export function watchJob(jobId: string): { readonly [K in keyof JobNews]: JobNews[K] | null } {
  let news: JobNews | null = null
  const subscribe = createSubscriber((update) => {
    const source = new EventSource(`/jobs/${encodeURIComponent(jobId)}/events`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      news = JSON.parse(data) as JobNews
      if (news.state !== 'queued' && news.state !== 'running') source.close()
      update()
    }
    return () => source.close()
  })
  const read = <K extends keyof JobNews>(name: K): JobNews[K] | null => {
    subscribe()
    return news?.[name] ?? null
  }
  return {
    get state() {
      return read('state')
    },
    get progress() {
      return read('progress')
    },
    get step() {
      return read('step')
    },
  }
}
