using System.Text;
using System.Text.Json;

namespace CrmPlatform.Benchmarks.Hostile;

/// <summary>A request that is made to cost much.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Body">The request's body.</param>
/// <param name="IsLarge">Whether it is for the large schema.</param>
internal sealed record HostileShape(string Name, byte[] Body, bool IsLarge)
{
    public static HostileShape Document(string name, string query) => new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }), IsLarge: false);

    public static HostileShape Large(string name, string query) => new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }), IsLarge: true);

    public static HostileShape Variables(string name, string query, string variables) =>
        new(name, Encoding.UTF8.GetBytes($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}"""), IsLarge: false);

    public static HostileShape Raw(string name, string body) => new(name, Encoding.UTF8.GetBytes(body), IsLarge: false);
}
