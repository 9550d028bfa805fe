using CrmPlatform.Runtime.Security;

namespace CrmPlatform.Host.Authentication;

/// <summary>Ends a socket or event stream when what let its client in holds no longer: revoked, expired, or with other roles.</summary>
internal sealed class AccessWatch : IAsyncDisposable
{
    private const int MostFailures = 3;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly HttpContext _http;
    private readonly TenantAccess _access;
    private readonly string _text;
    private readonly Credential _credential;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _watching;

    public AccessWatch(HttpContext http, TenantAccess access, string text, Credential credential, TimeProvider clock, ILogger log)
    {
        (_http, _access, _text, _credential, _clock, _log) = (http, access, text, credential, clock, log);
        _watching = WatchAsync();
    }

    /// <summary>Ends when the access is over. A moment later the connection is broken off.</summary>
    public CancellationToken Ending => _ending.Token;

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _watching;
        _stopped.Dispose();
        _ending.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            while (await HoldsAsync())
            {
                await Task.Delay(NextLook(), _clock, _stopped.Token);
            }

            await _ending.CancelAsync();
            await Task.Delay(Grace, _clock, _stopped.Token);
            _http.Abort();
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The client has gone first.
        }
    }

    private TimeSpan NextLook()
    {
        var left = _credential.Until - _clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Interval ? left : Interval;
    }

    // When the database cannot be asked for longer than a moment, nobody knows that the access holds.
    private async Task<bool> HoldsAsync()
    {
        for (var failures = 0; ;)
        {
            try
            {
                return await _access.FindAsync(_text, _stopped.Token) is { } now && now.IsSameAs(_credential);
            }
            catch (Exception exception) when (!_stopped.IsCancellationRequested)
            {
                _log.LogWarning(exception, "Whether '{Caller}' of tenant '{Tenant}' may go on was not found out.", _credential.Caller.Name, _credential.TenantId);
                if (++failures == MostFailures)
                {
                    return false;
                }
            }

            await Task.Delay(Interval, _clock, _stopped.Token);
        }
    }
}
