using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Answers people who ask what we know of them. `dataSubjectExport` and `eraseDataSubject` of the platform do the work itself.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class DataSubjectRequestMutations
{
    /// <summary>Takes a request in.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="contactId">The contact, when a contact asks for itself.</param>
    /// <param name="kind">What is asked.</param>
    /// <param name="note">What was said.</param>
    public static async Task<DataSubjectRequest> OpenDataSubjectRequestAsync(
        [ID("Customer")] Guid customerId, [ID("Contact")] Guid? contactId, RequestKind kind, string? note, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        if (contactId is { } contact)
        {
            await db.MustSpeakForAsync(contact, customerId, cancellation);
        }

        var request = new DataSubjectRequest(customer.Id, contactId, kind, note, clock.GetUtcNow().UtcDateTime);
        db.DataSubjectRequests.Add(request);
        return request;
    }

    /// <summary>Takes the next step of a request: verified, in progress, and fulfilled or rejected.</summary>
    /// <param name="id">The request.</param>
    /// <param name="state">The next state.</param>
    /// <param name="outcome">How it was done, or why it was refused; a refusal needs it.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<DataSubjectRequest> ChangeDataSubjectRequestAsync(
        [ID("DataSubjectRequest")] Guid id, RequestState state, string? outcome, int? version, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var request = await db.DataSubjectRequests.MustFindAsync(id, cancellation);
        request.MustHaveVersion(version);
        request.Move(state, outcome, clock.GetUtcNow().UtcDateTime);
        return request;
    }
}
