using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.Cli.Backups;

/// <summary>What a backup consists of. It is written last, so that a backup without it was not finished.</summary>
/// <param name="Format">The version of this description.</param>
/// <param name="MadeAt">When the backup was begun, in UTC.</param>
/// <param name="Files">The files.</param>
internal sealed record BackupManifest(int Format, DateTime MadeAt, IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;
    private const string Name = "manifest.json";
    private const string HashName = "manifest.sha256";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(string folder)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(this, Json);
        File.WriteAllBytes(Path.Combine(folder, Name), text);
        File.WriteAllText(Path.Combine(folder, HashName), Convert.ToHexStringLower(SHA256.HashData(text)));
    }

    /// <summary>Reads the manifest and every file that it names.</summary>
    /// <exception cref="CommandLine.CrmToolException">Something is missing, cut or changed: each is named.</exception>
    public static BackupManifest ReadWhole(string folder)
    {
        var manifest = Read(folder);
        var damages = manifest.Files.Select(file => Damage(folder, file)).OfType<string>().ToList();
        return damages.Count == 0 ? manifest : throw BackupErrors.Damaged(folder, damages);
    }

    /// <summary>The hash of a file.</summary>
    public static string HashOf(string file)
    {
        using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static BackupManifest Read(string folder)
    {
        var (path, hash) = (Path.Combine(folder, Name), Path.Combine(folder, HashName));
        if (!File.Exists(path) || !File.Exists(hash))
        {
            throw BackupErrors.Damaged(folder, [$"'{(File.Exists(path) ? HashName : Name)}' is missing: the backup was not finished, or is no backup"]);
        }

        var text = File.ReadAllBytes(path);
        if (Convert.ToHexStringLower(SHA256.HashData(text)) != File.ReadAllText(hash, Encoding.UTF8).Trim())
        {
            throw BackupErrors.Damaged(folder, [$"'{Name}' or '{HashName}' was changed"]);
        }

        return JsonSerializer.Deserialize<BackupManifest>(text, Json) is { Format: CurrentFormat, Files: not null } manifest
            ? manifest
            : throw BackupErrors.Damaged(folder, [$"'{Name}' is not of the format {CurrentFormat}"]);
    }

    private static string? Damage(string folder, BackupFile file)
    {
        var path = Path.Combine(folder, file.Path);
        if (!File.Exists(path))
        {
            return $"'{file.Path}' is missing";
        }

        var bytes = new FileInfo(path).Length;
        return bytes != file.Bytes ? $"'{file.Path}' has {bytes} bytes instead of {file.Bytes}"
            : HashOf(path) != file.Sha256 ? $"'{file.Path}' was changed: its hash is another"
            : null;
    }
}
