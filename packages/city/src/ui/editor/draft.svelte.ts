import type { ArticleContent } from '#server/newsroom/content.ts'
import type { Readability } from '#server/newsroom/editing/readability.ts'
import type { Writing } from '#server/newsroom/editing/read-writing.ts'
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from './local-drafts.ts'
import { sameContent } from './same-content.ts'

/** After a change it is saved so much later; going on writing does not put it off. */
const saveAfterMilliseconds = 1200
/** Without network or server, tried again so often. */
const againMilliseconds = 5000
const answerWithinMilliseconds = 15_000
/** Well within the minute after which a page counts as gone. */
const signMilliseconds = 20_000

/** How it stands with what was written. `refused`: `problem` says why; `conflict`: somebody else saved meanwhile, see `theirs`. */
export type DraftState =
  'saved' | 'changed' | 'saving' | 'offline' | 'unreachable' | 'signed-out' | 'refused' | 'conflict'

interface Saved {
  readonly version: number
  readonly content: ArticleContent
}

/** What the server tells everybody who has the article open; the content where it is another. */
export interface EditingNews extends Writing {
  readonly content?: ArticleContent
  readonly reading?: Readability
}

interface DraftSetup {
  /** address of the article's pages, without trailing slash */
  readonly address: string
  /** account and article */
  readonly key: string
  readonly saved: Saved
  readonly savedAt: number
  readonly reading: Readability
  /** another text is to be on screen than the one written there */
  onreplace(content: ArticleContent): void
}

/**
 * One article being written in one page: every change is kept on this device at once, sent soon after, and sent again until the
 * server has confirmed it. It counts as saved when the server said so, never before.
 */
export class Draft {
  readonly #setup: DraftSetup
  /** two windows of one person are two writers */
  readonly #page = crypto.randomUUID()
  /** what the server has, as far as this page knows */
  #base: Saved
  /** the save under way: the same again until it is answered */
  #attempt: (Saved & { readonly saveId: string }) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | null = null
  #isKeeping = false
  #mustKeep = false
  /** looked for what was not sent: before that, nothing may be written over it */
  #begun = $state(false)
  #counted: ArticleContent
  #restoredOver: ArticleContent | null = null
  #onclose: (() => void)[] = []

  content: ArticleContent = $state.raw(null!)
  /** the link for registration as far as it is typed, where that is no link yet: kept on this device, not sent */
  halfTyped = $state<string | null>(null)
  state = $state<DraftState>('saved')
  /** epoch ms */
  savedAt = $state(0)
  /** rounds of changes that the server does not have */
  waiting = $state(0)
  /** of what was saved last */
  reading: Readability = $state.raw(null!)
  problem = $state<string | null>(null)
  theirs = $state.raw<Saved | null>(null)
  /** what was written before the page was loaded and not sent is on screen: when it was written, epoch ms */
  restoredFrom = $state<number | null>(null)
  /** null = nobody; undefined = not known yet */
  writer = $state<Writing['writer'] | undefined>(undefined)
  /** somebody took over while this page was writing */
  takenOver = $state(false)
  /** … and something was not sent yet: it is on this device */
  heldBack = $state(false)
  /** this browser keeps nothing on the device (private window, full disk) */
  keepsNothing = $state(false)

  constructor(setup: DraftSetup) {
    this.#setup = setup
    this.#base = setup.saved
    this.#counted = setup.saved.content
    this.content = setup.saved.content
    this.savedAt = setup.savedAt
    this.reading = setup.reading
  }

  /** Whether this page is the one that writes. */
  get writes(): boolean {
    return this.#begun && this.writer?.page === this.#page
  }

  /** Somebody else writes, or nobody. */
  get reads(): boolean {
    return this.writer !== undefined && this.writer?.page !== this.#page
  }

  get isSaved(): boolean {
    return this.#attempt === null && this.content === this.#base.content
  }

  /** Begins: asks to write, looks for what was not sent, and listens to what others do. */
  async open(): Promise<void> {
    this.#on(window, 'online', () => void this.flush())
    this.#on(window, 'offline', () => this.#failed('offline'))
    this.#on(window, 'pagehide', () => this.#leave())
    this.#on(document, 'visibilitychange', () => void this.flush())
    const sign = setInterval(() => void this.#hold(this.writes || this.reads ? 'stay' : 'open'), signMilliseconds)
    const source = new EventSource(`${this.#setup.address}/events`)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as EditingNews
      // an event may be older than the answer that said that this page writes: asked again, the server says what holds
      if (this.#begun && news.writer?.page !== this.#page) void this.#hold('stay')
      else this.#hear(news)
    }
    this.#onclose.push(
      () => clearInterval(sign),
      () => source.close(),
    )
    await this.#hold('open')
  }

  async close(): Promise<void> {
    for (const end of this.#onclose) end()
    await this.flush()
    clearTimeout(this.#timer)
    this.#leave()
  }

  /** The person who writes changed something. */
  change(part: Partial<ArticleContent>): void {
    if (!this.writes) return
    this.content = { ...this.content, ...part }
    this.#keep()
    if (this.state === 'saved' || this.state === 'saving' || this.state === 'refused') this.state = 'changed'
    if (this.state !== 'conflict') this.#timer ??= setTimeout(() => void this.flush(), saveAfterMilliseconds)
  }

  /** The person who writes is in the middle of typing an address, or no longer is (null). */
  typeHalf(address: string | null): void {
    if (!this.writes || address === this.halfTyped) return
    this.halfTyped = address
    this.#keep()
  }

  /** Sends what is not confirmed yet, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.writes || this.state === 'conflict') return
    if (this.isSaved) {
      if (this.state === 'offline' && navigator.onLine) this.state = 'saved'
      return
    }
    if (this.#counted !== this.content) {
      this.#counted = this.content
      this.waiting++
    }
    this.#sending ??= this.#send().finally(() => (this.#sending = null))
    await this.#sending
  }

  /** From now on this page writes; whoever wrote before is told. */
  async takeOver(): Promise<void> {
    await this.#hold('take')
  }

  /** After a conflict: what stands here is what counts. */
  async keepMine(): Promise<void> {
    if (!this.theirs) return
    this.#base = this.theirs
    this.#attempt = null
    this.theirs = null
    this.state = 'changed'
    await this.flush()
  }

  /** After a conflict: what the other wrote is what counts. */
  keepTheirs(): void {
    if (!this.theirs) return
    this.#adopt(this.theirs)
    this.#keep()
  }

  /** What was saved instead of what was found on this device. */
  discardRestored(): void {
    if (!this.#restoredOver) return
    this.halfTyped = null
    this.#setup.onreplace(this.#restoredOver)
    this.change(this.#restoredOver)
    this.restoredFrom = null
  }

  async #hold(how: 'open' | 'stay' | 'take'): Promise<void> {
    const answer = await this.#post('writer', { page: this.#page, how })
    if (typeof answer === 'string') {
      this.#failed(answer)
      return
    }
    if (!answer.ok) return
    const news = (await answer.json()) as EditingNews
    if (how === 'stay') {
      this.#hear(news)
      return
    }
    this.writer = news.writer
    if (this.reads) this.#follow(news)
    else if (!this.#begun) await this.#begin(news)
  }

  /** This page writes from now on: what it wrote before and did not send comes back. */
  async #begin(news: EditingNews): Promise<void> {
    const server = { version: news.version, content: news.content ?? this.#base.content }
    const local = await readLocalDraft(this.#setup.key).catch(() => undefined)
    this.#begun = true
    this.takenOver = false
    this.heldBack = false
    if (!local || sameContent(local.content, server.content)) {
      if (server.version !== this.#base.version) this.#adopt(server)
      if (local && local.halfTyped !== null) {
        this.halfTyped = local.halfTyped
        this.#setup.onreplace(server.content)
      }
      this.#keep()
      return
    }
    const arrived = local.saveId !== null && news.saved?.id === local.saveId && news.saved.version === server.version
    this.content = local.content
    this.halfTyped = local.halfTyped
    this.#attempt = null
    this.#setup.onreplace(local.content)
    if (local.version !== server.version && !arrived) {
      this.theirs = server
      this.state = 'conflict'
      return
    }
    this.#base = server
    this.#restoredOver = server.content
    this.restoredFrom = local.at
    this.state = 'changed'
    await this.flush()
  }

  #hear(news: EditingNews): void {
    const wrote = this.writes
    this.writer = news.writer
    if (!this.reads) return
    this.#begun = false
    // slept longer than a minute, and nobody else began
    if (wrote && news.writer === null) {
      void this.#hold('open')
      return
    }
    if (wrote) {
      this.takenOver = true
      this.heldBack = !this.isSaved
      clearTimeout(this.#timer)
      this.#timer = undefined
    }
    this.#follow(news)
  }

  /** Somebody else writes: their text is on screen. */
  #follow(news: EditingNews): void {
    if (!news.content || (news.version === this.#base.version && this.isSaved)) return
    this.#adopt({ version: news.version, content: news.content })
    this.savedAt = news.savedAt
    this.reading = news.reading ?? this.reading
  }

  #adopt(saved: Saved): void {
    this.#base = saved
    this.content = saved.content
    this.#counted = saved.content
    this.halfTyped = null
    this.#attempt = null
    this.theirs = null
    this.state = 'saved'
    this.waiting = 0
    this.#setup.onreplace(saved.content)
  }

  async #send(): Promise<void> {
    const attempt = (this.#attempt ??= {
      saveId: crypto.randomUUID(),
      version: this.#base.version,
      content: this.content,
    })
    // on the device first: should this page end now, the next one knows what was under way
    this.#keep()
    if (this.state === 'changed') this.state = 'saving'
    const answer = await this.#post('draft', { page: this.#page, ...attempt })
    // taken over, or chosen otherwise meanwhile
    if (this.#attempt !== attempt) return
    if (typeof answer === 'string') {
      this.#failed(answer)
      return
    }
    const body = (await answer.json()) as Saved & {
      readonly savedAt: number
      readonly reading: Readability
      readonly error: string
      readonly message: string
      readonly theirs?: Saved
    }
    if (!answer.ok) {
      await this.#refused(body)
      return
    }
    this.#base = { version: body.version, content: attempt.content }
    this.#attempt = null
    this.savedAt = body.savedAt
    this.reading = body.reading
    this.problem = null
    this.waiting = this.isSaved ? 0 : 1
    this.state = this.isSaved ? 'saved' : 'changed'
    this.#keep()
    if (!this.isSaved) this.#timer ??= setTimeout(() => void this.flush(), saveAfterMilliseconds)
  }

  async #refused(refusal: {
    readonly error: string
    readonly message: string
    readonly theirs?: Saved
  }): Promise<void> {
    // with a name of its own the next one is another save
    this.#attempt = null
    this.#keep()
    if (refusal.error === 'article.somebody-writes') {
      await this.#hold('stay')
      return
    }
    this.problem = refusal.message
    this.theirs = refusal.theirs ?? null
    this.state = refusal.theirs ? 'conflict' : 'refused'
  }

  #failed(state: 'offline' | 'unreachable' | 'signed-out'): void {
    if (this.state !== 'conflict') this.state = state
    this.#timer ??= setTimeout(() => void this.flush(), againMilliseconds)
  }

  /** @returns the answer, where it is one of ours */
  async #post(path: string, body: object): Promise<Response | 'offline' | 'unreachable' | 'signed-out'> {
    const response = await fetch(`${this.#setup.address}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMilliseconds),
    }).catch(() => null)
    if (response === null) return 'offline'
    const isOurs = response.headers.get('content-type')?.includes('json') ?? false
    if (response.status === 401 || response.status === 403 || response.redirected) return 'signed-out'
    return isOurs && response.status < 500 ? response : 'unreachable'
  }

  #leave(): void {
    if (this.writes)
      navigator.sendBeacon(`${this.#setup.address}/writer`, JSON.stringify({ page: this.#page, how: 'leave' }))
  }

  /** What the server has not confirmed is on this device, nothing else. */
  #keep(): void {
    this.#mustKeep = true
    if (!this.#isKeeping) void this.#keepAll()
  }

  async #keepAll(): Promise<void> {
    const { key } = this.#setup
    this.#isKeeping = true
    while (this.#mustKeep) {
      this.#mustKeep = false
      const { content, halfTyped } = this
      const draft = {
        ...{ key, content, halfTyped, version: this.#base.version, saveId: this.#attempt?.saveId ?? null },
        at: Date.now(),
      }
      const kept = this.isSaved && halfTyped === null ? dropLocalDraft(key) : keepLocalDraft(draft)
      await kept.then(
        () => (this.keepsNothing = false),
        () => (this.keepsNothing = true),
      )
    }
    this.#isKeeping = false
  }

  #on(target: EventTarget, name: string, listener: () => void): void {
    target.addEventListener(name, listener)
    this.#onclose.push(() => target.removeEventListener(name, listener))
  }
}
