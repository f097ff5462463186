namespace Upside.Tests.Cli;

/// <summary>Documents in our own words.</summary>
internal static class Samples
{
    /// <summary>A whole postmortem that blames nobody.</summary>
    public const string Good = """
        # Checkout unavailable for two regions

        All times are in UTC.

        ## Impact

        From 2024-03-05 10:12 to 2024-03-05 11:03 customers in the northern and eastern regions could not check out: 4,210 orders failed. Browsing was not affected.

        ## Timeline

        | Time | Event |
        |---|---|
        | 2024-03-05 09:58 | Ana deployed version 4.2 of the cart service. |
        | 2024-03-05 10:12 | The first checkout failed. |
        | 2024-03-05 10:19 | The alert CheckoutErrorRate paged the on-call engineer. |
        | 2024-03-05 10:40 | We suspected the payment provider, since its status page was yellow. |
        | 2024-03-05 11:03 | We rolled version 4.2 back, and checkouts recovered. |

        ## Contributing factors

        - The new version opened a connection for each cart because the pool setting was renamed in the library.
        - The connection limit of PostgreSQL had been left at its default of 100 since the launch in 2021.
        - The load test used one region only, so that it could not catch this.

        ## Action items

        - [ ] Reject a deployment whose pool setting is unknown, Ana, 2024-03-29, SHOP-311
        - [x] Raise the connection limit to 400 and alert at 80 % of it, Ben, 2024-03-08, SHOP-312

        """;

    /// <summary>A report that blames somebody.</summary>
    public const string Blaming = """
        # Mail outage

        On 2024-05-02 at 14:05 UTC mail stopped because the operator was careless.

        Ben should have tested the change before the release. The outage was caused by human error.

        """;

    /// <summary>A report as a web page.</summary>
    public const string Page = """
        <!doctype html>
        <html><head><title>Outage</title></head><body>
        <h1>Outage of the shop</h1>
        <h2>Impact</h2><p>On 2024-03-05 from 10:12 to 11:03 UTC customers could not check out: 4,210 orders failed.</p>
        <h2>Root cause</h2><p>The connection limit was reached because a setting had been renamed in the library.</p>
        <h2>Action items</h2><ul><li>Reject a deployment whose setting is unknown (Ana, 2024-03-29)</li></ul>
        </body></html>
        """;

    /// <summary>A note that is no postmortem.</summary>
    public const string Readme = """
        # Tools

        Scripts that the platform team uses every day. Install them with the package manager, and read the help of each one for the options that it has.
        They are kept small, and each of them does one thing that somebody needed more than twice. Patches are welcome at any time.

        """;

    /// <summary>A report in German.</summary>
    public const string German = """
        # Ausfall der Anmeldung

        Am 5. März 2024 konnten sich unsere Kundinnen und Kunden zwischen 10:12 und 11:03 Uhr nicht anmelden. Die Ursache war eine falsche Einstellung, die seit dem Herbst
        unbemerkt in der Konfiguration stand und erst durch den Neustart wirksam wurde. Wir haben die Einstellung zurückgenommen und prüfen sie nun bei jeder Änderung,
        damit sich der Fehler nicht wiederholt. Niemand hat Daten verloren, und alle Bestellungen wurden am selben Tag nachgeholt.

        """;
}
