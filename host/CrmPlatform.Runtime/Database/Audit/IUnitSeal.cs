namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>The end of the tenant's audit, held by a unit of work while it commits.</summary>
internal interface IUnitSeal : IDisposable
{
    /// <summary>Says that the commit succeeded.</summary>
    void Confirm();
}
