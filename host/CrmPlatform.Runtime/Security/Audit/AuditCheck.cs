using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Encryption;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Follows a tenant's chain from its first entry, and compares what digests know of it.</summary>
internal sealed class AuditCheck
{
    private const int MostFaults = 20;
    private readonly AuditHash _hash;
    private readonly List<string> _faults = [];
    private readonly List<AuditDigest> _digests = [];
    private readonly Dictionary<long, string?> _macs;
    private byte[] _before;
    private long _last;
    private long _entries;

    public AuditCheck(TenantKeys tenant, IEnumerable<AuditDigest> digests)
    {
        _hash = new AuditHash(tenant.Audit);
        _before = _hash.Start(tenant.Tenant);
        foreach (var digest in digests.OrderBy(d => d.At))
        {
            if (digest.Tenant != tenant.Tenant || !digest.IsSealedWith(tenant.Audit))
            {
                _faults.Add(AuditFaults.NoDigest(digest));
                continue;
            }

            if (digest.IsRestored)
            {
                _digests.RemoveAll(d => d.Number > digest.Number);
            }

            _digests.Add(digest);
        }

        _macs = _digests.Select(d => d.Number).Distinct().ToDictionary(n => n, _ => default(string));
    }

    public void Add(AuditEntry entry)
    {
        _entries++;
        if (entry.Id <= _last)
        {
            Fault(AuditFaults.Added(entry.Id));
        }
        else if (entry.Id > _last + 1)
        {
            Fault(AuditFaults.Gone(_last + 1, entry.Id - 1));
        }

        if (!_hash.Next(_before, entry).AsSpan().SequenceEqual(entry.Mac))
        {
            Fault(AuditFaults.Changed(entry.Id));
        }

        if (_macs.ContainsKey(entry.Id))
        {
            _macs[entry.Id] = Convert.ToHexStringLower(entry.Mac);
        }

        (_before, _last) = (entry.Mac, entry.Id);
    }

    public AuditVerdict End()
    {
        foreach (var digest in _digests.Where(d => d.Number > 0))
        {
            if (digest.Number > _last)
            {
                Fault(AuditFaults.CutOff(digest, _last));
            }
            else if (_macs[digest.Number] is { } mac && mac != digest.Mac)
            {
                Fault(AuditFaults.Replaced(digest));
            }
        }

        return new AuditVerdict(_entries, _digests.Count, [.. _faults.Take(MostFaults), .. _faults.Count > MostFaults ? [AuditFaults.Many(MostFaults)] : (string[])[]]);
    }

    private void Fault(string fault)
    {
        if (_faults.Count <= MostFaults)
        {
            _faults.Add(fault);
        }
    }
}
