namespace Upside.Language.Lexicon;

/// <summary>Words about the places where people are told how an incident goes.</summary>
internal static class Channels
{
    /// <summary>Pages and accounts that exist to tell users how a service is doing.</summary>
    public static readonly Phrases StatusPage = new("channels.status-page",
        "(status|health|system status|service status|service health|incident|incidents|trust) (page|pages|site|website|dashboard|blog|feed|account|portal|center|centre|board)", "(health|status) dashboard", "statuspage", "(status|trust) (twitter|account)", "service health ~1 dashboard", "(help|support) (center|centre|portal|site|page|desk|pages)", "(service desk|helpdesk)");

    /// <summary>Says of the page that it is where news stands.</summary>
    public static readonly Phrases Here = new("channels.here", "(this|the) (page|dashboard|site|feed) (provides|shows|gives|lists|displays|contains) ~4 (status|incidents|updates|information)", "check back here", "(updates|news|status) ~3 (here|on this page|below)", "subscribe to (updates|this|incident|notifications)");

    /// <summary>Public places where news is given.</summary>
    public static readonly Phrases Public = new("channels.public",
        "(twitter|tweet|tweets|tweeted|facebook|linkedin|mastodon|bluesky|reddit)", "(blog|blog post|blogpost|mailing list|mailing lists|newsletter|forum|forums|discussion board|village pump|sitenotice|site notice|status email|email list|announcement list|community site)");

    /// <summary>Rooms in which people talk.</summary>
    public static readonly Phrases Chat = new("channels.chat",
        "(slack|irc|hipchat|mattermost|zulip|gitter|rocket chat|microsoft teams|google chat|hangouts|discord|telegram|freshdesk|zendesk|intercom|team chat|chat room)", "(public|incident|support|announcement|announcements|community|general|communication|update|updates|status|customer) (channel|channels|room)", "(support|customer) (ticket|tickets|email|emails)", "(emailed|mailed|by email|via email|an email|emails to|email to)");

    /// <summary>Means by which an organisation reaches its public.</summary>
    public static readonly Phrases Medium = new("channels.medium",
        "(website|web site|homepage|home page|front page|landing page|banner|banners|motd|message of the day|intranet|noticeboard|notice board|mobile app|mobile application|broadcaster|radio|press release|media release|hotline|phone line|telephone line|answering machine|bulletin board)");

    /// <summary>News that went out, or will go out, by such means.</summary>
    public static readonly Phrases Carried = new("channels.carried",
        "(notice|notices|information|statement|statements|announcement|announcements|bulletin|bulletins|notification|notifications|outcome|outcomes|results|report|reports|word|warning|warnings|message|messages|explanation) ~4 (on|via|in|through|over|by|with|up) ~2 (website|web site|homepage|home page|front page|landing page|banner|motd|intranet|noticeboard|notice board|mobile app|mobile application|app|broadcaster|radio|press|sms|text|notice|hotline|phone line|status page|forum|blog)",
        "(put|place|placed|hung|show|showed|shown|displayed|ran|running|kept) ~5 (notice|banner|message|bulletin|warning|update|updates) ~3 (on|in|up|at|over)",
        "(mailed|emailed|e mailed|phoned|telephoned|called|texted|rang|wrote to|written to|writing to|messaged) ~1 (all|every|everyone|everybody|those|each|the) ~4 (people|{users}|{clientele}|affected|concerned|households|members)",
        "(mailed|emailed|e mailed|phoned|telephoned|texted|wrote to|written to|writing to|messaged) ~3 ({users}|{clientele}|people|members|everyone|everybody)",
        "(telephone|phone|email|e mail|mail|sms|written|separate|personal) ~1 (notice|notices|notification|message|letter|email|mail|call|calls) ~1 (sent|went|was sent|were sent|made|from us|to)",
        "(email|e mail|mail|letter) (to|from) ~1 (all|every|everyone|everybody|those|each|us|our) _", "(email|e mail|mail|letter) (will go|went|goes|has gone|is going|is on its way) ~1 to ~2 (all|every|everyone|everybody|each|{users}|{clientele}|affected|members)");

    /// <summary>Those concerned were reached one by one.</summary>
    public static readonly Phrases Personal = new("channels.personal",
        "({users}|{clientele}|everyone|everybody|people|members|staff) ~3 (told|informed|notified|alerted|warned|reached|contacted|kept informed|updated) ~6 (via|by|through|over|with|on) ~2 (mail|e mail|email|sms|text|text message|phone|telephone|letter|post|motd|banner|radio|website|app|push|intranet)",
        "({users}|{clientele}|everyone|everybody|people|members|staff) ~2 (notified|informed|warned|told) _ (mail|email|e mail|sms|phone|motd|banner)");

    /// <summary>A room by its name, or the room of an incident.</summary>
    public static readonly Phrases Room = new("channels.room",
        "(the|our|a|this|incident|war room|outage|main|shared|other|wrong|right|internal|private) (channel|group chat|mailing list|maillist)", "(status post|status message|status update|status notice)");

    /// <summary>Questions that may be brought somewhere.</summary>
    public static readonly Phrases Questions = new("channels.questions",
        "(questions|queries|concerns|enquiries|inquiries|feedback|complaints|claims) ~6 (addressed to|directed to|sent to|go to|via|through|reach out|contact|welcome|in touch|answered by)",
        "(raise|open|submit|file|log|create|send|write) (a|an|your) ~1 (ticket|case|request|claim|question|invoice|bill) ~2 (with|to|via|through|in|at|by|for|citing|including|quoting|giving)",
        "(write|reply|respond|mail|email|e mail|call|phone|ring|text|contact|message|tell|ask) ~1 (me|us) ~2 (directly|personally|at|on|if|about|with|when|whenever|any time|anytime|for)", "(just|simply|please) (reply|write|call|mail|email|ask|contact)",
        "(talk|speak|write|turn|reach out|get in touch|in touch) (to|with) ~2 (support|success|account|contact|manager|desk|office|partner|representative|helpline|team)", "(contact|ask|call) (your|the|our) ~3 (manager|contact|partner|representative|desk|office|support|team)",
        "(via|through) ~1 (support|customer service|customer care|the service desk|account manager|account managers|account team|success manager)", "(account team|account manager|account managers|success team|support team|customer service|service desk|helpdesk) ~1 (has|have|had|is|are|was|were|will) ~2 (told|informed|tell|telling|inform|informed|contact|contacted|contacting|reached|reach)");

    /// <summary>Somebody is told, was told, or will be told.</summary>
    public static readonly Phrases Tells = new("channels.tells",
        "(thread|message|conversation|discussion|page|pings|pinged|asked|asks|says|said|announces|informs|told|telling|wrote|writes|complain|complained|complains|asking|post|posts|posted|posting|publish|published|publishing|announce|announced|announcing|announces|announcement|communicate|communicated|communicating|communication|communications|inform|informed|informing|informs|notify|notified|notifying|notifies|tweet|tweeted|tweeting|broadcast|emailed|messaged|sent|send|sending|share|shared|shares|sharing|update|updates|updated|updating|reported|report|subscribe|follow|notification|notifications|message|messages|responded|reply|replied|acknowledged|advised|status)");

    /// <summary>A message to the users about the incident: where news was or will be given.</summary>
    public static readonly Phrases News = new("channels.news",
        "(status page|status site|statuspage|status dashboard|banner) (goes|went) (up|live|red|yellow|out)", "(notices|updates|news|bulletins|statements) ~3 (put|written|went up|up) (on|at|up|to)",
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
