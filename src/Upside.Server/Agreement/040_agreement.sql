-- The agreement: what people may rely on when they report a failure. Written in versions, endorsed by name, leaders first.

create table agreements (
    version bigint primary key,
    text text not null, -- Markdown
    reason text not null,
    written_by bigint references people, -- null: the text that Upside comes with
    written_at timestamptz not null default now());
comment on table agreements is 'shared: an agreement that not everybody can read is none';
grant select, insert on agreements to upside_app;

-- Whose word the others wait for: it is they who could break the promise.
create table leaders (
    person bigint primary key references people,
    leads text not null); -- "storage", "the whole company"
comment on table leaders is 'shared: who leads is known';
grant select, insert, update, delete on leaders to upside_app;

create table endorsements (
    version bigint not null references agreements,
    person bigint not null references people,
    leads text, -- what they led when they endorsed; null for everybody else
    endorsed_at timestamptz not null,
    primary key (version, person));
create index endorsements_by_person on endorsements (person);
comment on table endorsements is 'shared: endorsed by name, for all to see';
grant select, insert, delete on endorsements to upside_app;

-- A concern that the agreement was not kept. Its audience is whoever writes it and those who are administrators at that moment:
-- they are named to the writer before it is sent, and nobody joins them later.
create table concerns (
    id bigint generated always as identity primary key,
    audience bigint not null references audiences,
    version bigint not null references agreements,
    incident bigint, -- a number to look at; the incident's own page decides who may
    text text not null,
    raised_by bigint not null references people,
    raised_at timestamptz not null,
    answer text,
    answered_by bigint references people,
    answered_at timestamptz,
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)));
create index concerns_by_audience on concerns (audience);
alter table concerns enable row level security;
create policy audience on concerns to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert on concerns to upside_app;
grant update (answer, answered_by, answered_at) on concerns to upside_app;

insert into agreements (version, reason, text) values (1, 'The text that Upside comes with, to start from.', $text$
We build and run things that are bigger than any of us. Some of them will fail. That is an expected cost of what we do, and we would rather know than not know.

**When something fails, we look for how it could happen.** The people closest to it did what made sense with what they knew and had at that moment. If the same step could have been taken by a colleague as careful as they are, the step is not the cause.

**What is reported here is not used against anybody.** Not in reviews, not in promotions, not in jokes. Whoever says "that was me" first has done the rest of us a service, and will be thanked for it.

**We write down what happened as it was,** with times and sources, also where it is embarrassing. We correct the record when it turns out to be wrong, and leave standing what it said before.

**We tell those who were hurt** what happened, what it meant for them and what we are changing, without waiting to be asked.

**We finish.** A lesson that changed nothing was not learned: each one has somebody who ensures that it happens, and a check that it worked.

There are limits. Wanting to do harm, hiding what happened and refusing help to those who were harmed are not covered, and are dealt with elsewhere, by people who were not part of the incident.

Whoever finds that we did not keep to this says so. Raising it is covered by this agreement too.
$text$);
