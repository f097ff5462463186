namespace Upside.Language.Lexicon;

/// <summary>Words about the places where people are told how an incident goes.</summary>
internal static class Channels
{
    /// <summary>Pages and accounts that exist to tell users how a service is doing.</summary>
    public static readonly Phrases StatusPage = new("channels.status-page",
        "(status|health|system status|service status|service health|incident|incidents|trust) (page|pages|site|website|dashboard|blog|feed|account|portal|center|centre|board)", "(health|status) dashboard", "statuspage", "(status|trust) (twitter|account)", "service health ~1 dashboard", "(help|support) (center|centre|portal|site|page|desk)");

    /// <summary>Says of the page that it is where news stands.</summary>
    public static readonly Phrases Here = new("channels.here", "(this|the) (page|dashboard|site|feed) (provides|shows|gives|lists|displays|contains) ~4 (status|incidents|updates|information)", "check back here", "(updates|news|status) ~3 (here|on this page|below)", "subscribe to (updates|this|incident|notifications)");

    /// <summary>Public places where news is given.</summary>
    public static readonly Phrases Public = new("channels.public",
        "(twitter|tweet|tweets|tweeted|facebook|linkedin|mastodon|bluesky|reddit)", "(blog|blog post|blogpost|mailing list|mailing lists|newsletter|forum|forums|discussion board|village pump|sitenotice|site notice|status email|email list|announcement list|community site)");

    /// <summary>Rooms in which people talk.</summary>
    public static readonly Phrases Chat = new("channels.chat",
        "(slack|irc|hipchat|mattermost|zulip|gitter|rocket chat|microsoft teams|google chat|hangouts|discord|telegram|freshdesk|zendesk|intercom|team chat|chat room)", "(public|incident|support|announcement|announcements|community|general|communication|update|updates|status|customer) (channel|channels|room)", "(support|customer) (ticket|tickets|email|emails)", "(emailed|mailed|by email|via email|an email|emails to|email to)");

    /// <summary>Somebody is told, was told, or will be told.</summary>
    public static readonly Phrases Tells = new("channels.tells",
        "(thread|message|conversation|discussion|page|pings|pinged|asked|asks|says|said|announces|informs|told|telling|wrote|writes|complain|complained|complains|asking|post|posts|posted|posting|publish|published|publishing|announce|announced|announcing|announces|announcement|communicate|communicated|communicating|communication|communications|inform|informed|informing|informs|notify|notified|notifying|notifies|tweet|tweeted|tweeting|broadcast|emailed|messaged|sent|send|sending|share|shared|shares|sharing|update|updates|updated|updating|reported|report|subscribe|follow|notification|notifications|message|messages|responded|reply|replied|acknowledged|advised|status)");

    /// <summary>A message to the users about the incident: where news was or will be given.</summary>
    public static readonly Phrases News = new("channels.news",
        "(notices|updates|news|bulletins|statements) ~3 (put|written|went up|up) (on|at|up|to)",
        "(live|running|regular) (notes|updates|notices|log) ~3 (kept|given|posted|shared)",
        "(shared|sharing) ~2 updates with",
        "(subscribe|sign up|register) ~6 (updates|news|email|notified|told|alerts|notifications|informed)",
        "(progress|news|information|developments|notices|bulletins|statements|word) ~4 (announced|posted|shared|given|published|carried|relayed|appeared)",
        "(join|find|reach|follow|watch) us (on|in|at|via)",
        "(kept|keep|keeping) ~6 (informed|posted|updated|up to date|in the loop|abreast)",
        "(check|visit|see|watch|refer to|head to|go to) ~3 for ~4 (state|status|updates|news|latest)",
        "(carried|gave|brought) ~2 (news|updates)",
        "({self}|i) ~2 (posted|published|announced|tweeted|communicated|informed|notified|updated|emailed|shared|sent|kept|used|are using) ~6 (customers|users|update|updates|status|twitter|blog|page|community|dashboard|feed|everyone|informed)", "(updates|update|information|news|details|announcement|announcements|notice|status) ~3 (was|were|is|are|will be|has been|have been|can be|may be) ~2 (posted|published|provided|given|sent|available|found|shared|announced|made)",
        "(first|initial|next|further|another|final|regular|periodic|last|subsequent|more) (update|updates|tweet|status update|communication|communications|post|notification|message|public update)", "(keep|keeping|kept) ~4 (informed|updated|up to date|posted|apprised)", "(update|updates|updated|updating|post|posted|posting|published|announced|communicated|communicate|notify|notified|inform|informed) ~5 (status page|status site|twitter|blog|dashboard|status|users|customers|community|slack|irc|channel|mailing list|email|forum|banner)",
        "(status page|twitter|dashboard|blog|banner|incident channel) ~3 (updated|update|posted|set|published|announcing|with|to)", "(subscribe|follow) (to|us|along|our|{handle})", "(for|find) ~2 (updates|more information|further information|status|details) ~4 (see|visit|follow|check|at|on|please)", "(sent|sending|send) ~4 (email|emails|e mail|notification|notifications|message|announcement|notice) (to|out)", "(communication|communications|customer communication) ~3 (through|via|on|in|over|by)", "(through|via|on|using|by|in) (the|our|a|) ~2 (status page|status site|twitter|blog|health dashboard|mailing list|forum|banner|email)");

    /// <summary>An invitation to get in touch.</summary>
    public static readonly Phrases Contact = new("channels.contact",
        "send us (a|an) ~1 (note|message|mail|email|line)",
        "(those|everyone|everybody|all) ~1 (concerned|affected|impacted) ~2 (got|received|have|has|had|were|was) _",
        "(reach out|reaching out|get in touch|speak|talk) (to|with) ~3 (manager|support|representative|rep|team|us)",
        "(drop|write to|write|ping|message|call) us",
        "(write|mail|email|contact|reach) ~3 (at|to|on) ~2 {handle}",
        "(keep|kept|keeping) ~4 (informed|posted|up to date|in the loop|abreast)",
        "(sent|send|sending|wrote|emailed) ~5 (everyone|everybody|{users}|those|partners) ~1 (affected|concerned|impacted)",
        "({users}|everyone affected|those affected|partners) ~2 (were|was|have been|has been|will be) ~2 (notified|informed|contacted|emailed|told|messaged|written to)",
        "(contact|reach out to|email|write to|get in touch with|open a ticket with|talk to) (us|our|support|the support|customer support|our support)", "(reach us|let us know|contact support)", "(file|open|raise) a ~1 (case|support ticket|support request)", "(pinged|pinging|messaged|informed|notified|told|updated|announced|asked|announcing|informing|communicated|communicating) ~4 (users|customers|community|everyone|public|stakeholders|clients)");

    /// <summary>Front-matter fields that say where news is given.</summary>
    public static readonly string[] Fields =
        ["channels", "channel", "status page", "statuspage", "communication channel", "communication channels", "published", "published on", "published at", "announced", "announcements", "updates", "status url", "public updates", "communications", "public url"];
}
