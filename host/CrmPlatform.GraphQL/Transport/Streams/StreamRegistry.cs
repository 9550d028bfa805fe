using System.Buffers.Text;
using System.Security.Cryptography;

namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>The event streams that are reserved or open, by their tokens.</summary>
internal sealed class StreamRegistry(EventStreamOptions options)
{
    private const int TokenBytes = 32;

    private readonly Dictionary<string, ReservedStream> _streams = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Reserves a stream for an owner, and returns its token.</summary>
    /// <exception cref="HttpRefusal">The owner has too many.</exception>
    public string Reserve(string owner)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        lock (_lock)
        {
            RemoveExpired();
            if (_streams.Values.Count(s => s.Owner == owner) >= options.MaxStreams)
            {
                throw StreamErrors.TooManyStreams(options.MaxStreams);
            }

            _streams.Add(token, new ReservedStream(owner, options.Clock.GetTimestamp()));
        }

        return token;
    }

    /// <summary>The stream with a token.</summary>
    /// <exception cref="HttpRefusal">There is none, or it is another's.</exception>
    public ReservedStream Find(string? token, string owner)
    {
        lock (_lock)
        {
            RemoveExpired();
            return token is not null && _streams.TryGetValue(token, out var stream) && stream.Owner == owner ? stream : throw StreamErrors.NotFound();
        }
    }

    /// <summary>Forgets a stream.</summary>
    public void Remove(string token)
    {
        lock (_lock)
        {
            _streams.Remove(token);
        }
    }

    private void RemoveExpired()
    {
        foreach (var (token, stream) in _streams)
        {
            if (!stream.IsOpen && options.Clock.GetElapsedTime(stream.ReservedAt) > options.ReservationTimeout)
            {
                _streams.Remove(token);
                stream.End();
            }
        }
    }
}
