using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Keeps what customers agree to. Archived customers, too, can take their consent back.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class ConsentMutations
{
    /// <summary>Asks a customer for consent; it holds once the code is confirmed in time.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="purpose">What for, such as marketing.</param>
    /// <param name="channel">By which way. Default: any.</param>
    /// <param name="expiresAt">Until when it is to hold. Default: no end.</param>
    public static async Task<ConsentRequest> RequestConsentAsync(
        [ID("Customer")] Guid customerId, string purpose, ConsentChannel? channel, DateTime? expiresAt, CustomersDbContext db, CustomersSettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        var consent = await FindAsync(customerId, purpose, channel, db, cancellation);
        var code = consent.Ask(clock.GetUtcNow().UtcDateTime, TimeSpan.FromHours(settings.ConfirmConsentWithinHours), expiresAt);
        db.Publish(ConsentChanged.Of(consent));
        return new ConsentRequest(consent, code);
    }

    /// <summary>Confirms a consent that was asked for.</summary>
    /// <param name="id">The consent.</param>
    /// <param name="code">The code that was sent.</param>
    /// <param name="evidence">Where it was confirmed, such as an address of the network.</param>
    public static async Task<Consent> ConfirmConsentAsync(
        [ID("Consent")] Guid id, string code, string? evidence, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var consent = await db.Consents.MustFindAsync(id, cancellation);
        consent.Confirm(code, evidence, clock.GetUtcNow().UtcDateTime);
        db.Publish(ConsentChanged.Of(consent));
        return consent;
    }

    /// <summary>Notes a consent that is proven already.</summary>
    public static async Task<Consent> GrantConsentAsync(GrantConsentInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var consent = await FindAsync(input.CustomerId, input.Purpose, input.Channel, db, cancellation);
        consent.Note(new ConsentEvidence(input.Basis, input.Evidence, input.ExpiresAt), clock.GetUtcNow().UtcDateTime);
        db.Publish(ConsentChanged.Of(consent));
        return consent;
    }

    /// <summary>Takes a consent back, or objects where there was none.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="purpose">What for, such as marketing.</param>
    /// <param name="channel">By which way. Default: any.</param>
    /// <param name="evidence">Where and when the customer said so.</param>
    public static async Task<Consent> WithdrawConsentAsync(
        [ID("Customer")] Guid customerId, string purpose, ConsentChannel? channel, string? evidence, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var consent = await FindAsync(customerId, purpose, channel, db, cancellation);
        consent.Withdraw(evidence, clock.GetUtcNow().UtcDateTime);
        db.Publish(ConsentChanged.Of(consent));
        return consent;
    }

    private static async Task<Consent> FindAsync(Guid customerId, string purpose, ConsentChannel? channel, CustomersDbContext db, CancellationToken cancellation)
    {
        var customer = await db.Customers.MustFindAsync(customerId, cancellation);
        var clean = Consent.Normalize(purpose);
        if (await db.Consents.FirstOrDefaultAsync(c => c.CustomerId == customerId && c.Purpose == clean && c.Channel == channel, cancellation) is { } known)
        {
            return known;
        }

        var consent = new Consent(customer.Id, clean, channel);
        db.Consents.Add(consent);
        return consent;
    }
}
