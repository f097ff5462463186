using System.Threading.Channels;

namespace Upside.Server.Storage;

/// <summary>Wakes this server's outbox worker when a commit has left something to do.</summary>
public sealed class OutboxSignal
{
    // One place is enough: a second pulse before the worker looks says nothing new.
    private readonly Channel<bool> _pulses = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Pulse() => _pulses.Writer.TryWrite(true);

    /// <summary>Returns at a pulse, or after <paramref name="longest"/>: another server may have left something and died.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            await _pulses.Reader.ReadAsync(either.Token); // given up at the end: a read that is left behind would take the next pulse
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }
}
