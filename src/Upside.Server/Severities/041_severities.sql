-- Severities: written definitions, kept as whole sets. A set is never changed, only followed by another, so that an incident
-- keeps the words it was classified by.

create table severity_sets (
    version bigint primary key,
    reason text not null,
    made_by bigint references people, -- null: the set that Upside comes with
    made_at timestamptz not null default now());
comment on table severity_sets is 'shared: everybody classifies by the same words';
grant select, insert on severity_sets to upside_app;

create table severities (
    id bigint generated always as identity primary key,
    version bigint not null references severity_sets,
    level smallint not null check (level between 1 and 9), -- 1 is the worst
    name text not null,
    definition text not null,
    -- Where one of the two is reached, this level holds at least. Only the last level of a set has neither.
    least_users bigint check (least_users > 0),
    least_percent numeric(5, 2) check (least_percent > 0 and least_percent <= 100),
    unique (version, level));
create unique index severities_by_name on severities (version, lower(name));
comment on table severities is 'shared: everybody classifies by the same words';
grant select, insert on severities to upside_app;

insert into severity_sets (version, reason) values (1, 'The set that Upside comes with.');
insert into severities (version, level, name, definition, least_users, least_percent) values
    (1, 1, 'Critical', 'What people come to us for fails for a large part of them, or data is being lost or exposed. Everything else waits.', null, 25),
    (1, 2, 'Major', 'An important capability fails, or is too slow to use, for many people, and there is no good way round it.', null, 5),
    (1, 3, 'Moderate', 'A capability fails for some people, or for many who have a way round it.', null, 1),
    (1, 4, 'Minor', 'A few people notice. What they lose is small, or comes back by itself.', 1, null),
    (1, 5, 'Slight', 'Nobody outside has noticed, but a safeguard is gone or the next failure would be felt.', null, null);
