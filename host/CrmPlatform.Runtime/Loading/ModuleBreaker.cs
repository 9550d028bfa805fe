namespace CrmPlatform.Runtime.Loading;

/// <summary>Counts how a module version fails, and takes it out of use for a while when it fails too often.</summary>
/// <remarks>After a pause one call is let through: when it goes well the module is used again, else, or when nobody says how it went, the pause begins anew.</remarks>
internal sealed class ModuleBreaker(FoundModule module, ModuleLimits limits, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _windowEnd;
    private DateTimeOffset _openUntil;
    private string? _reason;
    private string? _lastRequest;
    private int _calls;
    private int _failures;
    private int _strikes;
    private bool _isTrying;

    /// <summary>Is told when the module is taken out of use, with the reason, and when it is used again, with null.</summary>
    public Action<string?> Changed { get; set; } = static _ => { };

    /// <summary>Why the module is out of use; null when it is used.</summary>
    public string? Reason
    {
        get
        {
            lock (_gate)
            {
                return _reason;
            }
        }
    }

    /// <summary>How long the module stays out of use.</summary>
    public TimeSpan Pause => limits.Pause;

    /// <summary>Whether the module may be called now; if not, why.</summary>
    public string? Refusal()
    {
        lock (_gate)
        {
            if (_reason is null)
            {
                Roll();
                _calls++;
                return null;
            }

            var now = clock.GetUtcNow();
            if (now < _openUntil)
            {
                return _reason;
            }

            // A trial may end without an answer, when its client goes away for example: that costs one more pause.
            (_isTrying, _openUntil) = (true, now + limits.Pause);
            return null;
        }
    }

    /// <summary>A call went well.</summary>
    public void Succeeded()
    {
        lock (_gate)
        {
            if (_isTrying)
            {
                (_isTrying, _reason, _calls, _failures, _strikes) = (false, null, 0, 0, 0);
                Changed(null);
            }
        }
    }

    /// <summary>A call failed, as a call may now and then.</summary>
    /// <param name="why">What it failed with.</param>
    /// <param name="request">The request in which it did: several failures of one request count once; null when it is not known.</param>
    public void Failed(string why, string? request)
    {
        lock (_gate)
        {
            Roll();
            if (_failures < _calls && (request is null || request != _lastRequest))
            {
                // A call with many parents tells many failures: it fails once.
                _lastRequest = request;
                _failures++;
            }

            if (_isTrying || (_failures >= limits.Failures && _failures * 2 >= _calls))
            {
                Open(ModuleErrors.FailsTooOften(module, _failures, limits.Window, why));
            }
        }
    }

    /// <summary>A call took what no call may: time, memory or a thread.</summary>
    public void Strike(string why)
    {
        lock (_gate)
        {
            Roll();
            if (++_strikes >= limits.Strikes || _isTrying)
            {
                Open(ModuleErrors.TakesTooMuch(module, _strikes, limits.Window, why));
            }
        }
    }

    private void Roll()
    {
        var now = clock.GetUtcNow();
        if (now >= _windowEnd)
        {
            (_windowEnd, _calls, _failures, _strikes) = (now + limits.Window, 0, 0, 0);
        }
    }

    private void Open(string reason)
    {
        (_reason, _isTrying, _openUntil) = (reason, false, clock.GetUtcNow() + limits.Pause);
        Changed(reason);
    }
}
