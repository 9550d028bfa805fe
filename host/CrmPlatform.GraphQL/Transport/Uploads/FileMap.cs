using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport.Uploads;

/// <summary>Where the files of a multipart request belong: the part <c>map</c>.</summary>
internal sealed class FileMap
{
    private readonly Dictionary<string, IReadOnlyList<FilePlace>> _places = new(StringComparer.Ordinal);

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Files => _places.Keys;

    /// <summary>Reads the map, and checks that each place is there and free.</summary>
    /// <exception cref="HttpRefusal">It is no map of these requests.</exception>
    public static FileMap Read(ReadOnlySpan<byte> utf8, RequestBody operations, UploadOptions limits)
    {
        var map = new FileMap();
        var taken = new HashSet<FilePlace>();
        foreach (var entry in Parse(utf8).EnumerateObject())
        {
            var name = JsonStrings.NameOf(entry);
            var places = PlacesOf(entry.Value).Select(text => FilePlace.Find(name, text, operations)).ToList();
            if (places.FirstOrDefault(place => !taken.Add(place)) is { } twice)
            {
                throw UploadErrors.PlaceTaken(twice.Text);
            }

            map.Add(name, places, limits);
            if (taken.Count > limits.MaxPlaces)
            {
                throw UploadErrors.TooManyPlaces(limits.MaxPlaces);
            }
        }

        return map;
    }

    /// <summary>The places of a file; null when the map does not name it.</summary>
    public IReadOnlyList<FilePlace>? Find(string file) => _places.GetValueOrDefault(file);

    private void Add(string name, List<FilePlace> places, UploadOptions limits)
    {
        if (places.Count == 0)
        {
            throw UploadErrors.BadMap($"has no place for file '{name}'");
        }

        if (!_places.TryAdd(name, places))
        {
            throw UploadErrors.BadMap($"names file '{name}' twice");
        }

        if (_places.Count > limits.MaxFiles)
        {
            throw UploadErrors.TooManyFiles(limits.MaxFiles);
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonElement.Parse(utf8) is { ValueKind: JsonValueKind.Object } map ? map : throw UploadErrors.BadMap("is not a JSON object");
        }
        catch (JsonException)
        {
            throw UploadErrors.BadMap("is not JSON");
        }
    }

    private static IEnumerable<string> PlacesOf(JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            throw UploadErrors.BadMap("has something else than a list of places");
        }

        foreach (var item in list.EnumerateArray())
        {
            yield return item.ValueKind is JsonValueKind.String && JsonStrings.Read(item) is { } text ? text : throw UploadErrors.BadMap("has a place that is no text");
        }
    }
}
