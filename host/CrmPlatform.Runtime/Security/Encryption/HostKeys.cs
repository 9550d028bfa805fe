using System.Security.Cryptography;
using System.Text;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>The host's keys: the first wraps, all unwrap, so that a key can be exchanged for a new one.</summary>
internal sealed class HostKeys
{
    /// <summary>The variable that holds the keys where no file shall: base64, with commas between.</summary>
    public const string Variable = "CRM_HOST_KEY";

    private const int IdSize = 8;
    private readonly Lock _changing = new();
    private readonly string? _path;
    private volatile IReadOnlyList<(byte[] Id, byte[] Key)> _keys;

    public HostKeys(IEnumerable<byte[]> keys)
        : this(keys, null)
    {
    }

    private HostKeys(IEnumerable<byte[]> keys, string? path) => (_keys, _path) = ([.. keys.Select(WithId)], path);

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

        return new HostKeys(Read(path), path);
    }

    /// <summary>Puts a new key before the others. Those stay, for what they wrapped, and for backups.</summary>
    /// <exception cref="KeyException">The keys stand where this host does not write.</exception>
    public void Rotate()
    {
        lock (_changing)
        {
            var path = _path ?? throw KeyErrors.KeysNotInFile();
            var keys = Read(path).Prepend(Envelope.NewKey()).ToList();

            // The file first: what nobody can open after a crash must not have been wrapped.
            var made = $"{path}.{Guid.NewGuid():N}";
            Write(made, string.Join('\n', keys.Select(Convert.ToBase64String)));
            File.Move(made, path, overwrite: true);
            _keys = [.. keys.Select(WithId)];
        }
    }

    public byte[] Wrap(byte[] key, string purpose)
    {
        var first = _keys[0];
        return [.. first.Id, .. Envelope.Seal(first.Key, key, Encoding.UTF8.GetBytes(purpose))];
    }

    /// <summary>The key that was wrapped for the purpose.</summary>
    /// <exception cref="KeyException">None of the host's keys opens it.</exception>
    public byte[] Unwrap(byte[] wrapped, string purpose) =>
        TryUnwrap(wrapped, purpose) ?? (HasNewKeys() ? TryUnwrap(wrapped, purpose) : null) ?? throw KeyErrors.HostKeyLost(purpose, _path);

    /// <summary>Whether the host's first key wraps it, so that nothing is to be done when keys are exchanged.</summary>
    public bool IsCurrent(byte[] wrapped) => wrapped.AsSpan().StartsWith(_keys[0].Id);

    private static (byte[] Id, byte[] Key) WithId(byte[] key) => (SHA256.HashData([.. "crm host key"u8, .. key])[..IdSize], key);

    private static IEnumerable<byte[]> Read(string path) => Parse(File.ReadAllLines(path), $"The file '{path}'");

    private byte[]? TryUnwrap(byte[] wrapped, string purpose) =>
        _keys.Where(k => wrapped.AsSpan().StartsWith(k.Id)).Select(k => Envelope.TryOpen(k.Key, wrapped.AsSpan(IdSize), Encoding.UTF8.GetBytes(purpose))).FirstOrDefault();

    // Another host on the same folder, or an operator, may have put a key before the ones that are known.
    private bool HasNewKeys()
    {
        lock (_changing)
        {
            if (_path is null || !File.Exists(_path) || Read(_path).ToList() is var keys && keys.Count == _keys.Count && keys.Zip(_keys).All(p => p.First.AsSpan().SequenceEqual(p.Second.Key)))
            {
                return false;
            }

            _keys = [.. Read(_path).Select(WithId)];
            return true;
        }
    }

    // Written under another name and moved: two hosts that start at once have one key.
    private static void Make(string folder, string path)
    {
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var made = $"{path}.{Guid.NewGuid():N}";
        Write(made, Convert.ToBase64String(Envelope.NewKey()));
        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }

    private static void Write(string path, string keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(keys));
        file.Flush(flushToDisk: true);
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
