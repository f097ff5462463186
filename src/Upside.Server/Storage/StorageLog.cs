namespace Upside.Server.Storage;

/// <summary>What storage says to the operator.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "PostgreSQL's user may not enter {Wanted}: the data are kept in {Folder}.")]
    public static partial void FolderMoved(ILogger logger, string wanted, string folder);

    [LoggerMessage(EventId = 102, Level = LogLevel.Information, Message = "A server that was killed left its PostgreSQL running (process {Process}): it is used again.")]
    public static partial void Adopted(ILogger logger, int process);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "PostgreSQL (process {Process}) has ended: it is started again.")]
    public static partial void Died(ILogger logger, int process);

    [LoggerMessage(EventId = 104, Level = LogLevel.Information, Message = "PostgreSQL takes connections again (process {Process}).")]
    public static partial void Restarted(ILogger logger, int process);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "PostgreSQL could not be started again, which is tried until it works. {Problem}")]
    public static partial void NotRestarted(ILogger logger, string problem);

    [LoggerMessage(EventId = 106, Level = LogLevel.Warning, Message = "PostgreSQL has not ended within {Seconds} s of being asked; it is left to finish by itself.")]
    public static partial void StillStopping(ILogger logger, double seconds);

    [LoggerMessage(EventId = 107, Level = LogLevel.Warning, Message = "The outbox cannot be read; it is tried again.")]
    public static partial void OutboxWaits(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 108, Level = LogLevel.Warning, Message = "The connection that hears of changes is lost; it is made anew.")]
    public static partial void Deaf(ILogger logger, Exception exception);
}
