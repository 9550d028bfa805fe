using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>Whether a customer agrees to be addressed for a purpose, by one way or by any.</summary>
public sealed class Consent : Entity
{
    /// <summary>Begins to keep what a customer agrees to; nobody has asked yet.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="purpose">What for, as <see cref="Normalize"/> makes it.</param>
    /// <param name="channel">By which way; null for any.</param>
    public Consent(Guid customerId, string purpose, ConsentChannel? channel)
    {
        CustomerId = customerId;
        Purpose = purpose;
        Channel = channel;
    }

    private Consent()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What for, such as marketing.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>By which way; null for any.</summary>
    public ConsentChannel? Channel { get; private set; }

    /// <summary>Whether the customer agrees.</summary>
    public ConsentState State { get; private set; }

    /// <summary>How the customer agreed; null while nothing proves it.</summary>
    public ConsentBasis? Basis { get; private set; }

    /// <summary>What proves it.</summary>
    [Personal(PersonalCategory.Content)]
    public string? Evidence { get; private set; }

    /// <summary>Since when the state stands, in UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Until when it can be confirmed, in UTC; null when it is not pending.</summary>
    public DateTime? ConfirmBefore { get; private set; }

    /// <summary>Until when it holds, in UTC; null for no end.</summary>
    public DateTime? ExpiresAt { get; private set; }

    /// <summary>What the code is made into that confirms it; the code itself is not kept.</summary>
    [Secret]
    public string? CodeHash { get; private set; }

    /// <summary>Brings a purpose into the form in which equal ones are equal.</summary>
    public static string Normalize(string? purpose) =>
        Domain.Text.Clean(purpose, "purpose", 60)?.ToLowerInvariant() ?? throw new InvalidInputException("purpose", "There is no purpose. Say what for, such as marketing.");

    /// <summary>Asks for consent: it holds once the code is confirmed in time. Asking again makes an earlier code void.</summary>
    /// <param name="now">When, in UTC.</param>
    /// <param name="lifetime">For how long it can be confirmed.</param>
    /// <param name="expiresAt">Until when it is to hold, in UTC; null for no end.</param>
    /// <returns>The code, to be sent to whom it is about.</returns>
    public string Ask(DateTime now, TimeSpan lifetime, DateTime? expiresAt)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        if (State != ConsentState.Pending)
        {
            Move(ConsentState.Pending, now);
        }

        (ConfirmBefore, ExpiresAt, CodeHash, Basis, Evidence) = (now + lifetime, expiresAt, Hash(code), null, null);
        return code;
    }

    /// <summary>Confirms what was asked.</summary>
    /// <param name="code">The code that was sent.</param>
    /// <param name="evidence">Where it was confirmed, such as an address of the network.</param>
    /// <param name="now">When, in UTC.</param>
    public void Confirm(string code, string? evidence, DateTime now)
    {
        ConsentSteps.Machine.Check(State, ConsentState.Granted);
        Sdk.Rules.Check(new CodeMustFit(CodeHash == Hash(code)), new ConfirmationMustBeInTime(ConfirmBefore, now));
        Grant(new ConsentEvidence(ConsentBasis.DoubleOptIn, evidence ?? "Confirmed by code", ExpiresAt), now);
    }

    /// <summary>Notes a consent that is proven already.</summary>
    public void Note(ConsentEvidence proof, DateTime now)
    {
        Sdk.Rules.Check(new ConsentMustBeProven(proof.Evidence));
        if (State != ConsentState.Pending)
        {
            Move(ConsentState.Pending, now);
        }

        Grant(proof, now);
    }

    /// <summary>Takes consent back, or objects from the start.</summary>
    public void Withdraw(string? evidence, DateTime now)
    {
        Move(ConsentState.Withdrawn, now);
        Evidence = Domain.Text.Clean(evidence, "evidence", 400);
    }

    /// <summary>Ends a consent whose time is over.</summary>
    public void Expire(DateTime now) => Move(ConsentState.Expired, now);

    /// <summary>Whether it says yes at a time; null when it says nothing.</summary>
    internal bool? Says(DateTime now) => State switch
    {
        ConsentState.Granted => ExpiresAt is null || ExpiresAt > now,
        ConsentState.Withdrawn or ConsentState.Expired => false,
        _ => null,
    };

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private void Grant(ConsentEvidence proof, DateTime now)
    {
        Move(ConsentState.Granted, now);
        (Basis, Evidence, ExpiresAt) = (proof.Basis, Domain.Text.Clean(proof.Evidence, "evidence", 400), proof.ExpiresAt);
    }

    private void Move(ConsentState state, DateTime now)
    {
        ConsentSteps.Machine.Check(State, state);
        (State, Since, ConfirmBefore, CodeHash) = (state, now, null, null);
    }
}
