using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Records what customers need, and what becomes of it.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class NeedMutations
{
    /// <summary>Records what a customer needs.</summary>
    public static async Task<CustomerNeed> RecordNeedAsync(RecordNeedInput input, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(input.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        var need = new CustomerNeed(customer.Id, new NeedDetails(input.Type, input.Level ?? NeedLevel.Medium, input.NeededAt, input.Description));
        db.Needs.Add(need);
        db.Publish(new NeedRecorded(need.Id, customer.Id, need.Type, EnumNames.ToGraphQL(need.Level.ToString())));
        return need;
    }

    /// <summary>Changes what is given of a need, and leaves the rest as it is.</summary>
    /// <param name="id">The need.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="type">What kind of thing it is.</param>
    /// <param name="level">How much the customer needs it.</param>
    /// <param name="neededAt">By when; null for open.</param>
    /// <param name="description">What exactly.</param>
    public static async Task<CustomerNeed> UpdateNeedAsync(
        [ID("CustomerNeed")] Guid id,
        int? version,
        Optional<string> type,
        Optional<NeedLevel> level,
        Optional<DateOnly?> neededAt,
        Optional<string?> description,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var need = await FindAsync(id, version, db, cancellation);
        need.Describe(new NeedDetails(type.Or(need.Type), level.Or(need.Level), neededAt.Or(need.NeededAt), description.Or(need.Description)));
        return need;
    }

    /// <summary>Takes the next step of a need: analysed, accepted or rejected, and fulfilled. It becomes linked by a link.</summary>
    /// <param name="id">The need.</param>
    /// <param name="status">The next state.</param>
    /// <param name="reason">Why; a rejection needs it.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<CustomerNeed> ChangeNeedStatusAsync(
        [ID("CustomerNeed")] Guid id, NeedStatus status, string? reason, int? version, CustomersDbContext db, CancellationToken cancellation)
    {
        var need = await FindAsync(id, version, db, cancellation);
        if (status == NeedStatus.Linked)
        {
            throw new InvalidInputException("status", "A need becomes 'LINKED' by a link. Use linkNeed with the record that sees to it.");
        }

        var before = need.Status;
        need.Move(status, reason);
        db.Publish(NeedStatusChanged.Of(need, before));
        return need;
    }

    /// <summary>Lets a need lead to a record, of whatever module, that sees to it; the first one makes it linked.</summary>
    /// <param name="id">The need.</param>
    /// <param name="record">The record's global id.</param>
    public static async Task<CustomerNeed> LinkNeedAsync(
        [ID("CustomerNeed")] Guid id, [ID] string record, CustomersDbContext db, ITenantGraph graph, CancellationToken cancellation)
    {
        var need = await FindAsync(id, null, db, cancellation);
        if (!NodeId.TryDecode(record, out var type, out var key))
        {
            throw new InvalidInputException("record", $"'{record}' is no id of a record. Give the 'id' of a record that this endpoint has answered.");
        }

        await MustExistAsync(type, key, graph, cancellation);
        var before = need.Status;
        var known = await db.NeedLinks.Where(l => l.NeedId == id).ToListAsync(cancellation);
        db.NeedLinks.Add(need.LinkTo(new RecordKey(type, key), known));
        if (need.Status != before)
        {
            db.Publish(NeedStatusChanged.Of(need, before));
        }

        return need;
    }

    private static async Task MustExistAsync(string type, Guid key, ITenantGraph graph, CancellationToken cancellation)
    {
        try
        {
            await graph.MustExistAsync(type, key, cancellation);
        }
        catch (TenantGraphException)
        {
            // The id is of a module that the tenant does not have.
            throw new NotFoundException(type, key);
        }
    }

    private static async Task<CustomerNeed> FindAsync(Guid id, int? version, CustomersDbContext db, CancellationToken cancellation)
    {
        var need = await db.Needs.MustFindAsync(id, cancellation);
        need.MustHaveVersion(version);
        var customer = await db.Customers.MustFindAsync(need.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        return need;
    }
}
