using System.Threading.RateLimiting;
using CrmPlatform.Runtime.Database.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Hashes and compares passwords, a few at a time: each takes a processor for about a tenth of a second.</summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>Rounds of PBKDF2 with HMAC-SHA512.</summary>
    public const int Iterations = 220_000;

    private const int MostWaiting = 64;
    private static readonly PasswordHasher<UserRow> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // Of nobody's password: comparing with it takes as long as with a user's.
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = MostWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>A password's hash.</summary>
    /// <exception cref="TooManySignInsException">Too many wait.</exception>
    public Task<string> HashAsync(string password, CancellationToken cancellation) => InTurnAsync(() => Hasher.HashPassword(null!, password), cancellation);

    /// <summary>Compares a password with a hash, or with nobody's, in the same time.</summary>
    /// <exception cref="TooManySignInsException">Too many wait.</exception>
    public async Task<PasswordVerificationResult> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        var result = await InTurnAsync(() => Hasher.VerifyHashedPassword(null!, hash ?? Nobodys.Value, password), cancellation);
        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    public void Dispose() => _places.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        using var place = await _places.AcquireAsync(1, cancellation);
        return place.IsAcquired ? await Task.Run(work, cancellation) : throw new TooManySignInsException();
    }
}
