using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Small reports for the criteria that ask when.</summary>
internal static class TimeSamples
{
    public const string Full = """
        # Checkout outage, 4 March 2024

        ## Timeline (all times UTC)

        - 08:55 release 42 rolled out
        - 09:12 checkouts start failing
        - 09:20 the checkout error-rate alert pages Ana
        - 09:31 release 42 rolled back
        - 09:40 checkouts back to normal
        """;

    public const string FromAlarmOn = """
        # Checkout outage, 4 March 2024

        ## Timeline

        - 09:20 alerts fire
        - 09:25 incident declared
        - 09:40 service restored
        """;

    public const string Placeholders = """
        # Incident

        - **Start**: TBD
        - **End**: ???
        - **Detected by**: [fill in]

        ## Timeline

        N/A
        """;

    public const string BareWords =
        "start end outage began restored resolved detected alert paged monitoring timeline UTC clock time zone duration milestone report change deploy";

    /// <summary>The verdict of one criterion on a text.</summary>
    public static Verdict Of(string id, string text) =>
        Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == id).Verdict;
}
