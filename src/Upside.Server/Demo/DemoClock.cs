using NodaTime;

namespace Upside.Server.Demo;

/// <summary>A clock that shows what the story says. What is written under it was written then; only the audit tells when it was loaded.</summary>
internal sealed class DemoClock : TimeProvider
{
    public Instant Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
