namespace Upside.Language.Lexicon;

/// <summary>Lists that names are told from other capitalised words by.</summary>
internal static class WordLists
{
    /// <summary>Words that make an owner a team.</summary>
    public static readonly string[] Teams =
    [
        "team", "teams", "squad", "group", "department", "guild", "crew", "chapter", "tribe", "sre", "sres", "ops", "operations", "devops", "dba", "dbas", "platform", "infrastructure", "infra", "security", "engineering", "support", "network",
        "networking", "noc", "qa", "product", "everyone", "all", "staff", "vendor", "management", "storage", "data", "backend", "frontend", "reliability", "cloud",
        "architecture", "core", "desk", "office", "legal", "finance", "compliance", "marketing", "sales", "facilities", "procurement", "communications", "comms", "payments", "inventory", "distribution", "vendor", "supplier", "partners", "board",
    ];

    private static readonly HashSet<string> Common = new(
        ("the this that these those a an we our it they all any each every no add create make fix update remove write document need needs plan plans work next action actions follow team how what when why where who which if in on to for from at as by with possible possibly todo future long short "
        + "service services system systems server servers database databases cluster clusters alert alerts monitoring process users customers engineers ability idea way option reminder need time script tool tools request change plan proposal ticket task everyone people someone nobody").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FunctionWords = new(
        ("a about above after again all also although an and another any are as at be became because been before being below between both but by can can't cannot could did do does doesn't doing don't down due during each either else etc even ever every few for from further get gets getting go goes going got had has hasn't have having he "
        + "hence her here his how however i if in instead into is isn't it its itself just like made make makes making many may me might more most much must my need needed needs neither never new next no nor not now of off often on once one only onto or other our ours out over own per please possible possibly rather same "
        + "see she should since so some soon still such than that that's the their them then there these they thing things this those through thus to together too toward towards under until up upon us use used uses using very via was wasn't way we we'll we're we've well were what when where whether which while who whom whose why will with within without won't would yet you your").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word carries no content of its own.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word that begins a sentence is a common word, and so no name.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
