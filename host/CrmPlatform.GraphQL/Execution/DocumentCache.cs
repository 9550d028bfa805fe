using System.Collections.Concurrent;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Keeps prepared documents by their text, within bounds; one that is not asked for again goes first.</summary>
/// <remarks>
/// A hit is a look-up and a flag, without a lock. Making room walks the documents in the order of their arrival and gives
/// those that were asked for since a second round (the CLOCK algorithm).
/// </remarks>
internal sealed class DocumentCache(int capacity, int characters, int fields)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Entry> _order = new();
    private readonly PlanTotal _planned = new();
    private long _characters;

    /// <summary>How many documents are kept.</summary>
    public int Count => _entries.Count;

    private bool IsTooFull => _entries.Count > capacity || Interlocked.Read(ref _characters) > characters || _planned.Fields > fields;

    /// <summary>Makes what counts the plans of a new document.</summary>
    public PlanMeter NewMeter() => new(_planned);

    /// <summary>The document with a text, or null.</summary>
    public PreparedDocument? Find(string text)
    {
        if (!_entries.TryGetValue(text, out var entry))
        {
            return null;
        }

        // Writing only once keeps the entry's cache line shared between processors.
        if (!entry.IsUsed)
        {
            entry.IsUsed = true;
        }

        // Plans grow with the documents that are kept already.
        if (_planned.Fields > fields)
        {
            MakeRoom();
        }

        return entry.Document;
    }

    /// <summary>Keeps a document.</summary>
    public void Add(string text, PreparedDocument document)
    {
        var entry = new Entry(text, document);
        if (text.Length > characters / 8 || !_entries.TryAdd(text, entry))
        {
            document.Meter.Release();
            return;
        }

        Interlocked.Add(ref _characters, text.Length);
        _order.Enqueue(entry);
        MakeRoom();
    }

    private void MakeRoom()
    {
        while (IsTooFull && _order.TryDequeue(out var oldest))
        {
            if (oldest.IsUsed)
            {
                oldest.IsUsed = false;
                _order.Enqueue(oldest);
            }
            else if (_entries.TryRemove(oldest.Text, out _))
            {
                Interlocked.Add(ref _characters, -oldest.Text.Length);
                oldest.Document.Meter.Release();
            }
        }
    }

    private sealed class Entry(string text, PreparedDocument document)
    {
        public string Text { get; } = text;

        public PreparedDocument Document { get; } = document;

        public bool IsUsed { get; set; }
    }
}
