import { sql, type Kysely } from 'kysely'

/**
 * Reports that are handled here: what residents send and the office answers. What imports bring has no state: it is
 * handled where it comes from. A report whose place is known in words alone has no position until somebody finds it, and
 * one that was withdrawn has none any more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table report
      alter column lat drop not null,
      alter column lon drop not null,
      alter column cell drop not null,
      add column text text,
      add column place_text text,
      add column answers jsonb,
      add column district text collate "C",
      add column state text collate "C" check (state in ('received', 'in-review', 'planned', 'done', 'not-confirmed',
        'not-responsible', 'withdrawn', 'reopened')),
      add column agency text collate "C",
      add column due_on date,
      add column tracking text collate "C",
      add column placed boolean not null default true,
      add column supporters integer not null default 0 check (supporters >= 0),
      add column feedback text collate "C" check (feedback in ('solved', 'not-solved')),
      add column api_key uuid,
      add constraint report_position_whole check (num_nonnulls(lat, lon, cell) in (0, 3))`.execute(db)
  await sql`create unique index report_tracking on report (tracking) where tracking is not null`.execute(db)
  await sql`create index report_state on report (state, due_on) where state is not null`.execute(db)
  await sql`create index report_nearby on report (cell, type) where state is not null`.execute(db)
  await sql`create index report_unplaced on report (id) where not placed`.execute(db)
  await sql`alter table incident add column decided boolean not null default false`.execute(db)

  // append-only: nothing changes ever, and it goes only with a report that its reporter withdraws
  await sql`
    create table report_event (
      id uuid primary key default new_id(),
      report_id uuid not null,
      at timestamptz not null,
      actor text collate "C" not null,
      kind text collate "C" not null check (kind in ('received', 'state', 'answer', 'note', 'corrected', 'merged', 'split',
        'handed-over', 'supported', 'feedback', 'photo-removed', 'undo')),
      from_state text collate "C",
      to_state text collate "C",
      reason text collate "C",
      agency text collate "C",
      text text,
      undoes uuid
    )`.execute(db)
  await sql`create index report_event_report on report_event (report_id, at)`.execute(db)
  await sql`
    create function report_event_stays() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.report_id::text = current_setting('augenmass.forgetting', true) then
        return old;
      end if;
      raise exception 'the history of a report is append-only';
    end $$`.execute(db)
  await sql`
    create trigger report_event_stays before update or delete on report_event
    for each row execute function report_event_stays()`.execute(db)

  await sql`
    create table report_contact (
      report_id uuid primary key,
      mail text not null,
      language text not null check (language in ('de', 'en')),
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table report_photo (
      id uuid primary key default new_id(),
      report_id uuid,
      media_id uuid not null,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index report_photo_report on report_photo (report_id)`.execute(db)
  await sql`
    create table saved_view (
      id uuid primary key default new_id(),
      version integer not null default 1,
      account text collate "C" not null,
      name text not null,
      query text not null,
      unique (account, name)
    )`.execute(db)
  await sql`
    create table standard_answer (
      id uuid primary key default new_id(),
      version integer not null default 1,
      key text collate "C" unique,
      name text not null,
      text_de text not null,
      text_en text not null,
      active boolean not null default true
    )`.execute(db)

  await sql`
    create table agency (
      key text collate "C" primary key,
      version integer not null default 1,
      name_de text not null,
      name_en text not null,
      mail text,
      phone text,
      url text,
      active boolean not null default true
    )`.execute(db)
  await sql`
    alter table disturbance_type
      add column deadline_days integer not null default 5 check (deadline_days between 1 and 250),
      add column agency text collate "C" references agency (key) deferrable initially deferred,
      add column photo boolean not null default false,
      add column questions text[] not null default '{}'`.execute(db)
  // a city that is there already: the same as the catalogue brings to a new one
  await sql`
    update disturbance_type set photo = true where key in ('littering', 'bulky-waste', 'vandalism', 'defective-lighting',
      'discarded-syringes', 'obstructing-parking')`.execute(db)
  await sql`
    update disturbance_type set questions = '{now,often,people}' where key in ('aggressive-begging', 'drug-use',
      'unlawful-encampment', 'public-drinking', 'helpless-person')`.execute(db)
  await sql`
    update disturbance_type set questions = '{now,often}' where key in ('noise', 'urinating', 'dog-offence',
      'cannabis-zone', 'obstructing-parking', 'street-trade')`.execute(db)
  await sql`update disturbance_type set deadline_days = 1 where key in ('discarded-syringes', 'helpless-person')`.execute(
    db,
  )
  await sql`
    update disturbance_type set deadline_days = 3 where key in ('aggressive-begging', 'drug-use', 'unlawful-encampment',
      'bulky-waste')`.execute(db)

  await sql`
    create table api_key (
      id uuid primary key default new_id(),
      version integer not null default 1,
      name text not null,
      scope text collate "C" not null check (scope in ('open311', 'office')),
      hash text collate "C" not null unique,
      per_minute integer check (per_minute > 0),
      created_at timestamptz not null,
      revoked_at timestamptz
    )`.execute(db)
  // mail on its way: written with what it tells of, taken away when it is sent
  await sql`
    create table mail_outbox (
      id uuid primary key default new_id(),
      recipient text not null,
      subject text not null,
      text text not null,
      about text collate "C" unique,
      not_before timestamptz not null,
      attempts integer not null default 0,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create index mail_outbox_due on mail_outbox (not_before)`.execute(db)
  await sql`
    create table report_viewer (
      report_id uuid not null,
      account text collate "C" not null,
      name text not null,
      seen_at timestamptz not null,
      primary key (report_id, account)
    )`.execute(db)

  // reporters nobody can tell apart count as one a cell and day
  await sql`
    update incident set reporters = told.reporters
    from (
      select incident_id, count(distinct reporter)
        + count(distinct (cell, (reported_at at time zone coalesce(
            (select value #>> '{}' from setting where key = 'city.time-zone'), 'Europe/Berlin'))::date))
          filter (where reporter is null) as reporters
      from incident_report join report on report.id = incident_report.report_id group by incident_id
    ) as told
    where told.incident_id = incident.id and incident.reporters <> told.reporters`.execute(db)
}
