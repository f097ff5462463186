using NodaTime;

namespace Upside.Postmortems;

/// <summary>What the words for a time zone mean.</summary>
/// <param name="Offset">The offset from UTC where the words fix one; null where the date decides (summer time) or nobody can tell.</param>
/// <param name="IsAmbiguous">Whether the words name zones of several places, or of no place at all.</param>
internal readonly record struct ZoneMeaning(Offset? Offset, bool IsAmbiguous);

/// <summary>
/// The words by which people name time zones: abbreviations, full names, places. Written from the IANA database's abbreviations and
/// common usage.
/// </summary>
internal static class ZoneTable
{
    /// <summary>Abbreviations that stand beside a time, in upper case.</summary>
    public static readonly IReadOnlyDictionary<string, ZoneMeaning> Abbreviations = new Dictionary<string, ZoneMeaning>(StringComparer.Ordinal)
    {
        ["UTC"] = Fixed(0),
        ["GMT"] = Fixed(0),
        ["Z"] = Fixed(0),
        ["UCT"] = Fixed(0),
        ["ZULU"] = Fixed(0),
        ["WET"] = Fixed(0),
        ["WEST"] = Fixed(1),
        ["BST"] = Fixed(1),
        ["CET"] = Fixed(1),
        ["CEST"] = Fixed(2),
        ["MET"] = Fixed(1),
        ["MEST"] = Fixed(2),
        ["MEZ"] = Fixed(1),
        ["MESZ"] = Fixed(2),
        ["EET"] = Fixed(2),
        ["EEST"] = Fixed(3),
        ["MSK"] = Fixed(3),
        ["TRT"] = Fixed(3),
        ["SAST"] = Fixed(2),
        ["CAT"] = Fixed(2),
        ["EAT"] = Fixed(3),
        ["WAT"] = Fixed(1),
        ["GST"] = Fixed(4),
        ["PKT"] = Fixed(5),
        ["NPT"] = Fixed(5, 45),
        ["ICT"] = Fixed(7),
        ["WIB"] = Fixed(7),
        ["SGT"] = Fixed(8),
        ["HKT"] = Fixed(8),
        ["PHT"] = Fixed(8),
        ["AWST"] = Fixed(8),
        ["JST"] = Fixed(9),
        ["KST"] = Fixed(9),
        ["ACST"] = Fixed(9, 30),
        ["ACDT"] = Fixed(10, 30),
        ["AEST"] = Fixed(10),
        ["AEDT"] = Fixed(11),
        ["NZST"] = Fixed(12),
        ["NZDT"] = Fixed(13),
        ["NDT"] = Fixed(-2, 30),
        ["BRT"] = Fixed(-3),
        ["ART"] = Fixed(-3),
        ["ADT"] = Fixed(-3),
        ["EDT"] = Fixed(-4),
        ["EST"] = Fixed(-5),
        ["CDT"] = Fixed(-5),
        ["MDT"] = Fixed(-6),
        ["MST"] = Fixed(-7),
        ["PDT"] = Fixed(-7),
        ["PST"] = Fixed(-8),
        ["AKDT"] = Fixed(-8),
        ["AKST"] = Fixed(-9),
        ["HST"] = Fixed(-10),
        ["PT"] = Seasonal,
        ["ET"] = Seasonal,
        ["CT"] = Seasonal,
        ["MT"] = Seasonal,
        ["AET"] = Seasonal,
        ["NZT"] = Seasonal,
        ["IST"] = Several,
        ["CST"] = Several,
        ["AST"] = Several,
    };

    /// <summary>Abbreviations that people also write in lower case and that are no other English word.</summary>
    public static readonly IReadOnlySet<string> LowerCase = new HashSet<string>(StringComparer.Ordinal)
    {
        "utc", "gmt", "z", "pst", "pdt", "edt", "cet", "cest", "bst", "jst", "aest", "aedt", "ist", "cdt", "est",
    };

    /// <summary>Names that may be followed by "standard", "daylight", "summer", "time": lower case, words separated by one blank.</summary>
    public static readonly IReadOnlyDictionary<string, ZoneMeaning> Names = new Dictionary<string, ZoneMeaning>(StringComparer.Ordinal)
    {
        ["pacific"] = Seasonal,
        ["eastern"] = Seasonal,
        ["mountain"] = Seasonal,
        ["central"] = Seasonal,
        ["atlantic"] = Seasonal,
        ["central european"] = Seasonal,
        ["eastern european"] = Seasonal,
        ["western european"] = Seasonal,
        ["middle european"] = Seasonal,
        ["british"] = Seasonal,
        ["australian eastern"] = Seasonal,
        ["australian central"] = Seasonal,
        ["australian western"] = Fixed(8),
        ["new zealand"] = Seasonal,
        ["us pacific"] = Seasonal,
        ["us eastern"] = Seasonal,
        ["us central"] = Seasonal,
        ["us mountain"] = Seasonal,
        ["us east coast"] = Seasonal,
        ["us west coast"] = Seasonal,
        ["east coast"] = Seasonal,
        ["west coast"] = Seasonal,
        ["greenwich mean"] = Fixed(0),
        ["coordinated universal"] = Fixed(0),
        ["universal"] = Fixed(0),
        ["indian"] = Fixed(5, 30),
        ["india"] = Fixed(5, 30),
        ["japan"] = Fixed(9),
        ["korea"] = Fixed(9),
        ["china"] = Fixed(8),
        ["singapore"] = Fixed(8),
        ["hong kong"] = Fixed(8),
        ["israel"] = Seasonal,
        ["moscow"] = Fixed(3),
        ["local"] = Several,
        ["server"] = Several,
        ["office"] = Several,
    };

    /// <summary>Places whose time people give as "London time"; lower case.</summary>
    public static readonly IReadOnlySet<string> Places = new HashSet<string>(StringComparer.Ordinal)
    {
        "london", "edinburgh", "dublin", "lisbon", "paris", "berlin", "amsterdam", "brussels", "copenhagen", "stockholm", "oslo", "helsinki", "madrid", "barcelona", "rome",
        "milan", "vienna", "zurich", "zürich", "munich", "prague", "warsaw", "budapest", "athens", "bucharest", "kyiv", "istanbul", "dubai", "mumbai", "delhi", "bangalore",
        "bengaluru", "tokyo", "seoul", "beijing", "shanghai", "taipei", "sydney", "melbourne", "brisbane", "perth", "adelaide", "auckland", "wellington", "new york", "boston",
        "toronto", "montreal", "chicago", "dallas", "austin", "denver", "san francisco", "seattle", "los angeles", "vancouver", "uk", "german", "danish", "swedish",
        "dutch", "french", "california", "arizona", "lagos", "nairobi", "johannesburg", "cairo", "são paulo", "sao paulo", "buenos aires", "mexico city", "jakarta", "manila", "bangkok",
    };

    /// <summary>The first parts of IANA zone names.</summary>
    public static readonly IReadOnlySet<string> Areas = new HashSet<string>(StringComparer.Ordinal)
    {
        "US", "Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic", "Indian", "Antarctica", "Arctic", "Etc", "Canada", "Brazil", "Mexico",
    };

    /// <summary>A zone whose offset the date decides.</summary>
    public static ZoneMeaning Seasonal => new(null, false);

    private static ZoneMeaning Several => new(null, true);

    private static ZoneMeaning Fixed(int hours, int minutes = 0) => new(Offset.FromHoursAndMinutes(hours, Math.Sign(hours) * minutes), false);
}
