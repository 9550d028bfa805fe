using System.Text.Json;

namespace CrmPlatform.Packages;

/// <summary>Reads manifests strictly: what is unknown, missing, repeated or wrong is refused with a reason.</summary>
public static class ModuleManifestReader
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>Reads the manifest of a module's folder.</summary>
    /// <param name="folder">The folder that holds <c>crm-module.json</c>.</param>
    /// <exception cref="ModuleManifestException">The manifest cannot be used.</exception>
    public static ModuleManifest ReadFolder(string folder) => ReadFile(Path.Combine(folder, ModuleManifest.FileName));

    /// <summary>Reads a manifest from a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModuleManifestException">The manifest cannot be used.</exception>
    public static ModuleManifest ReadFile(string path)
    {
        byte[] json;
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MaxLength)
            {
                throw ModuleManifestErrors.IsTooLarge(path, file.Length, MaxLength);
            }

            json = new byte[file.Length];
            file.ReadExactly(json);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ModuleManifestErrors.IsUnreadable(path, exception);
        }

        return Parse(json, path);
    }

    /// <summary>Reads a manifest from its text.</summary>
    /// <param name="json">The UTF-8 text.</param>
    /// <param name="source">Where the text comes from, for messages.</param>
    /// <exception cref="ModuleManifestException">The manifest cannot be used.</exception>
    public static ModuleManifest Parse(ReadOnlySpan<byte> json, string source)
    {
        ModuleManifest manifest;
        try
        {
            // A newer shape has members that this host does not know: say so before complaining about them.
            if (VersionOf(json) is { } version && version > ModuleManifest.CurrentVersion)
            {
                throw ModuleManifestErrors.IsNewer(source, version);
            }

            manifest = JsonSerializer.Deserialize(json, ModuleManifestJson.Default.ModuleManifest)
                ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException exception)
        {
            throw ModuleManifestErrors.IsNotAManifest(source, exception);
        }

        var problems = ModuleManifestCheck.Problems(manifest);
        return problems.Count == 0 ? manifest : throw ModuleManifestErrors.IsInvalid(source, problems);
    }

    private static int? VersionOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("manifestVersion", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number) ? number : null;
    }
}
