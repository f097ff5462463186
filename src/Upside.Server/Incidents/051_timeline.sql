-- The timeline: one account of what happened. Nothing is deleted. An edit keeps the text before it; an entry that turned out to
-- be wrong is struck out, with the reason, and stays where it was.

create table timeline (
    id bigint generated always as identity primary key,
    incident bigint not null references incidents,
    audience bigint not null references audiences,
    kind text not null check (kind in ('note', 'declared', 'state', 'severity', 'title', 'impact', 'impactTimes', 'visibility', 'components')),
    text text not null default '',
    facts jsonb not null default '[]', -- what changed, from what, to what: [{"what", "from", "to"}]
    happened_at timestamptz not null,
    written_by bigint not null references people,
    written_at timestamptz not null,
    revision integer not null default 1,
    edited_by bigint references people,
    edited_at timestamptz,
    struck_by bigint references people,
    struck_at timestamptz,
    struck_why text,
    changed bigint not null, -- the version of the incident that this entry, as it is now, came with
    sought tsvector not null generated always as (to_tsvector('pg_catalog.english', text) || to_tsvector('pg_catalog.simple', text)) stored,
    check (num_nulls(edited_by, edited_at) in (0, 2)),
    check (num_nulls(struck_by, struck_at, struck_why) in (0, 3)));
-- Each version is one change of one entry, so a reader who was at a version needs what was changed after it, and nothing else.
create unique index timeline_by_change on timeline (incident, changed);
create index timeline_in_order on timeline (incident, happened_at, id);
create index timeline_by_writer on timeline (written_by, incident);
create index timeline_by_text on timeline using gin (sought);
alter table timeline enable row level security;
create policy audience on timeline to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert on timeline to upside_app;
grant update (audience, text, happened_at, revision, edited_by, edited_at, struck_by, struck_at, struck_why, changed) on timeline to upside_app;

-- What an entry said before it was edited.
create table timeline_revisions (
    entry bigint not null references timeline,
    revision integer not null,
    audience bigint not null references audiences,
    text text not null,
    happened_at timestamptz not null,
    written_by bigint not null references people,
    written_at timestamptz not null,
    primary key (entry, revision));
alter table timeline_revisions enable row level security;
create policy audience on timeline_revisions to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert on timeline_revisions to upside_app;
grant update (audience) on timeline_revisions to upside_app;

-- Full text. Policies would keep PostgreSQL from using the index, since text operators may leak what they compare; so a function
-- that is above the policies finds numbers, compares the audience itself, and its caller joins them back under the policies.
create policy finds on incidents for select to upside_search using (true);
create policy finds on timeline for select to upside_search using (true);
grant select (id, audience, sought_title, sought_impact) on incidents to upside_search;
grant select (incident, audience, struck_at, sought) on timeline to upside_search;

-- The incidents that say this, and whether in the title (0) or elsewhere (1). Words as people type them into a search box:
-- "in quotes", or, -without.
create function incidents_that_say(words text) returns table (incident bigint, place integer)
    language plpgsql stable security definer set search_path = upside, pg_temp
    as $$
    declare
        query tsquery := websearch_to_tsquery('pg_catalog.english', words);
        mine bigint[] := visible_audiences();
    begin
        if numnode(query) = 0 then -- nothing but words that are everywhere
            query := websearch_to_tsquery('pg_catalog.simple', words);
        end if;
        return query
            select found.incident, min(found.place)
            from (
                select i.id, 0 from incidents i where i.sought_title @@ query and i.audience = any(mine)
                union all
                select i.id, 1 from incidents i where i.sought_impact @@ query and i.audience = any(mine)
                union all
                select t.incident, 1 from timeline t where t.sought @@ query and t.audience = any(mine) and t.struck_at is null
            ) as found (incident, place)
            group by found.incident;
    end
    $$;
grant create on schema upside to upside_search;
alter function incidents_that_say(text) owner to upside_search;
revoke create on schema upside from upside_search;
revoke execute on function incidents_that_say(text) from public;
grant execute on function incidents_that_say(text) to upside_app;

-- Which of these people may read an incident now; so that a live stream ends in the moment in which the right to it does.
create function readers_of(of_incident bigint, among bigint[]) returns setof bigint
    language sql stable security definer set search_path = upside, pg_temp
    as $$
        select p.id
        from incidents i
        join people p on p.id = any(among) and p.disabled_at is null
        where i.id = of_incident
            and (i.audience = 1
                or exists (select from audience_people a where a.audience = i.audience and a.person = p.id)
                or exists (select from audience_teams a join team_members m using (team) where a.audience = i.audience and m.person = p.id))
    $$;
revoke execute on function readers_of(bigint, bigint[]) from public;
grant execute on function readers_of(bigint, bigint[]) to upside_app;
