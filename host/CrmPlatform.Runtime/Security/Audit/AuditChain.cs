using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Encryption;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>The end of one tenant's audit in this process: one unit of work at a time goes on from it.</summary>
internal sealed class AuditChain(TimeProvider clock)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The last committed entry; null when it has to be read.</summary>
    public AuditHead? Head { get; set; }

    public SubjectKeys Subjects { get; } = new(clock);

    public Task EnterAsync(CancellationToken cancellation) => _turn.WaitAsync(cancellation);

    public void Exit() => _turn.Release();

    /// <summary>Holds the turn until the unit of work has ended. Unless it is confirmed, nobody knows what the database kept.</summary>
    public IUnitSeal Hold(AuditHead head, IReadOnlyDictionary<Guid, byte[]> made) => new Turn(this, head, made);

    private sealed class Turn(AuditChain chain, AuditHead head, IReadOnlyDictionary<Guid, byte[]> made) : IUnitSeal
    {
        private bool _confirmed;

        public void Confirm()
        {
            _confirmed = true;
            foreach (var (subject, key) in made)
            {
                chain.Subjects.Keep(subject, key);
            }
        }

        public void Dispose()
        {
            chain.Head = _confirmed ? head : null;
            chain.Exit();
        }
    }
}
