-- Incidents: one row is what is true now. How it came to be so stands on the timeline (051), every change of which raises the
-- version here, under this row's lock: the version is the order of the record, its ETag and the place to catch up from.

create table incidents (
    id bigint generated always as identity primary key,
    audience bigint not null references audiences,
    version bigint not null default 1,
    title text not null,
    state text not null default 'investigating' check (state in ('investigating', 'identified', 'monitoring', 'resolved', 'cancelled')),
    severity bigint references severities, -- a level of one version of the definitions; null until somebody classifies
    impact text not null default '',
    declared_by bigint not null references people,
    declared_at timestamptz not null,
    changed_at timestamptz not null,
    -- Words by their stem and as they stand: the latter finds what consists of words too common to be stemmed.
    sought_title tsvector not null generated always as (to_tsvector('pg_catalog.english', title) || to_tsvector('pg_catalog.simple', title)) stored,
    sought_impact tsvector not null generated always as (to_tsvector('pg_catalog.english', impact) || to_tsvector('pg_catalog.simple', impact)) stored);
create index incidents_by_audience on incidents (audience);
create index incidents_by_severity on incidents (severity);
create index incidents_by_declarer on incidents (declared_by);
create index incidents_open on incidents (id) where state in ('investigating', 'identified', 'monitoring');
create index incidents_by_title on incidents using gin (sought_title);
create index incidents_by_impact on incidents using gin (sought_impact);
alter table incidents enable row level security;
create policy audience on incidents to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert on incidents to upside_app;
grant update (audience, version, title, state, severity, impact, changed_at) on incidents to upside_app;

-- Which components an incident concerns, and so which environments.
create table incident_components (
    incident bigint not null references incidents,
    component bigint not null references components,
    audience bigint not null references audiences,
    primary key (incident, component));
create index incident_components_by_component on incident_components (component, incident);
alter table incident_components enable row level security;
create policy audience on incident_components to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert, delete on incident_components to upside_app;
grant update (audience) on incident_components to upside_app;

-- When the impact started, was detected, mitigated and resolved, as it was believed one time after the other: the latest counts.
create table impact_times (
    id bigint generated always as identity primary key,
    incident bigint not null references incidents,
    audience bigint not null references audiences,
    milestone text not null check (milestone in ('impactStarted', 'detected', 'mitigated', 'resolved')),
    time timestamptz, -- null: what was believed was taken back
    said_by bigint not null references people,
    said_at timestamptz not null,
    reason text not null default '');
create index impact_times_latest on impact_times (incident, milestone, id desc);
alter table impact_times enable row level security;
create policy audience on impact_times to upside_app using (audience = any((select visible_audiences())::bigint[]));
grant select, insert on impact_times to upside_app;
grant update (audience) on impact_times to upside_app;

-- A line of the audit about an incident was written for those who could see it then. Who no longer can loses the line as well.
create policy incident_is_visible on audit as restrictive for select to upside_app using (
    subject not like 'incident/%'
    or exists (select from incidents i where i.id = substring(subject from '^incident/([0-9]{1,18})')::bigint));
