using System.Text.Json;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Remembers in the data folder how starts ended: after two that failed with the same modules, the last good ones start.</summary>
/// <remarks>It survives what cannot be contained: a module that ends the process is named by what was being loaded.</remarks>
internal sealed class StartJournal
{
    /// <summary>How many starts may fail with the same modules.</summary>
    public const int MostFailures = 2;

    private readonly Lock _gate = new();
    private readonly string _path;
    private StartRecord _record;

    public StartJournal(string folder)
    {
        _path = Path.Combine(folder, "starts.json");
        _record = Read(_path);
    }

    /// <summary>Begins a start.</summary>
    /// <param name="modules">The module versions that are there.</param>
    /// <returns>Those of them that are not to be loaded.</returns>
    public IReadOnlyList<FoundModule> Begin(IReadOnlyList<FoundModule> modules)
    {
        lock (_gate)
        {
            var names = modules.Select(NameOf).Order(StringComparer.Ordinal).ToList();
            var failed = _record.Current.SequenceEqual(names) ? _record.Failed : 0;
            var refused = _record.Refused.Intersect(names, StringComparer.Ordinal).ToList();
            if (failed >= MostFailures)
            {
                refused.AddRange(Suspects(names).Except(refused, StringComparer.Ordinal).ToList());
                failed = 0;
            }

            Write(_record with { Failed = failed + 1, Current = names, Loading = null, Refused = refused });
            return [.. modules.Where(m => refused.Contains(NameOf(m)))];
        }
    }

    /// <summary>Notes which module version's code is being loaded; null when that is over.</summary>
    public void Load(FoundModule? module)
    {
        lock (_gate)
        {
            Write(_record with { Loading = module is null ? null : NameOf(module) });
        }
    }

    /// <summary>The host is ready, or was ended by its operator.</summary>
    public void Succeed()
    {
        lock (_gate)
        {
            Write(_record with { Failed = 0, Loading = null, Good = [.. _record.Current.Except(_record.Refused, StringComparer.Ordinal)] });
        }
    }

    private IEnumerable<string> Suspects(List<string> names) =>
        _record.Loading is { } loading ? [loading]
        : _record.Good.Count > 0 ? names.Except(_record.Good, StringComparer.Ordinal)
        : [];

    private static string NameOf(FoundModule module) => $"{module.Id}@{module.Version.ToNormalizedString()}#{module.Hash}";

    private static StartRecord Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<StartRecord>(File.ReadAllBytes(path)) ?? StartRecord.None;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // Absent at the first start; damaged by what this journal is for.
            return StartRecord.None;
        }
    }

    private void Write(StartRecord record)
    {
        _record = record;
        var draft = $"{_path}.new";
        try
        {
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(record));
            File.Move(draft, _path, overwrite: true);
        }
        catch (IOException)
        {
            // A disk that is full must not keep modules from running: only the memory of this start is lost.
        }
    }
}
