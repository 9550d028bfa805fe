namespace CrmPlatform.GraphQL.Planning;

/// <summary>The fields in the plans of all documents that are kept.</summary>
internal sealed class PlanTotal
{
    private long _fields;

    public long Fields => Interlocked.Read(ref _fields);

    public void Add(long fields) => Interlocked.Add(ref _fields, fields);
}
