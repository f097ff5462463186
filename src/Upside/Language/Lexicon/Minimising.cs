namespace Upside.Language.Lexicon;

/// <summary>Words that make a failure look smaller without a number.</summary>
internal static class Minimising
{
    /// <summary>Small, few, short, seldom.</summary>
    public static readonly Phrases Small = new("minimising.small",
        "brief", "briefly", "momentary", "momentarily", "minor", "minimal", "minimally", "slight", "slightly", "negligible", "insignificant", "trivial", "small blip", "blip", "hiccup", "hiccups", "glitch",
        "(a|the|very|only a|only) (small|limited|tiny|handful|minor) (subset|number|fraction|percentage|portion|group|share|set) of", "a subset of", "a (limited|small) number", "a handful of", "some (customers|users) may", "may have (experienced|seen|noticed|encountered|received|been|observed)",
        "(extremely|very|incredibly|exceedingly|unusually|) rare", "short lived", "isolated (case|cases|incident)", "only (affected|impacted)", "just a (few|small)", "temporary", "temporarily", "abundance of caution", "unforeseeable", "could not have been (foreseen|predicted|anticipated)");
}
