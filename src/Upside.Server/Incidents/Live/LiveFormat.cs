namespace Upside.Server.Incidents.Live;

/// <summary>In what form a stream tells what was changed.</summary>
internal enum LiveFormat
{
    /// <summary>Parts of the page, for browsers.</summary>
    Html,

    /// <summary>What the API shows, for programs.</summary>
    Json,
}
