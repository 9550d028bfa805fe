using System.Security.Cryptography;
using System.Text;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>The host's keys: the first wraps, all unwrap, so that a key can be exchanged for a new one.</summary>
internal sealed class HostKeys
{
    /// <summary>The variable that holds the keys where no file shall: base64, with commas between.</summary>
    public const string Variable = "CRM_HOST_KEY";

    private const int IdSize = 8;
    private readonly List<(byte[] Id, byte[] Key)> _keys;

    public HostKeys(IEnumerable<byte[]> keys) => _keys = [.. keys.Select(k => (SHA256.HashData([.. "crm host key"u8, .. k])[..IdSize], k))];

    /// <summary>The keys of the environment, else those of a file, which is made with a new key when it is not there.</summary>
    /// <exception cref="KeyException">What is there is no key.</exception>
    public static HostKeys Load(string folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
        {
            return new HostKeys(Parse(text.Split(','), $"The variable {Variable}"));
        }

        var path = Path.Combine(folder, "host.key");
        if (!File.Exists(path))
        {
            Make(folder, path);
        }

        return new HostKeys(Parse(File.ReadAllLines(path), $"The file '{path}'"));
    }

    public byte[] Wrap(byte[] key, string purpose) => [.. _keys[0].Id, .. Envelope.Seal(_keys[0].Key, key, Encoding.UTF8.GetBytes(purpose))];

    /// <summary>The key that was wrapped for the purpose.</summary>
    /// <exception cref="KeyException">None of the host's keys opens it.</exception>
    public byte[] Unwrap(byte[] wrapped, string purpose) =>
        _keys.Where(k => wrapped.AsSpan().StartsWith(k.Id)).Select(k => Envelope.TryOpen(k.Key, wrapped.AsSpan(IdSize), Encoding.UTF8.GetBytes(purpose))).FirstOrDefault()
        ?? throw KeyErrors.HostKeyLost(purpose);

    /// <summary>Whether the host's first key wraps it, so that nothing is to be done when keys are exchanged.</summary>
    public bool IsCurrent(byte[] wrapped) => wrapped.AsSpan().StartsWith(_keys[0].Id);

    // Written under another name and moved: two hosts that start at once have one key.
    private static void Make(string folder, string path)
    {
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(made, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(Envelope.NewKey())));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }

    private static IEnumerable<byte[]> Parse(IEnumerable<string> lines, string place)
    {
        var keys = new List<byte[]>();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var key = new byte[Envelope.KeySize];
            if (!Convert.TryFromBase64String(line, key, out var length) || length != key.Length)
            {
                throw KeyErrors.NoHostKey(place);
            }

            keys.Add(key);
        }

        return keys.Count > 0 ? keys : throw KeyErrors.NoHostKey(place);
    }
}
