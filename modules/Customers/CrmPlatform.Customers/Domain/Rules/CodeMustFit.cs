using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A consent is confirmed by the code that was sent.</summary>
public sealed record CodeMustFit(bool Fits) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ConsentCode;

    /// <inheritdoc/>
    public bool IsBroken => !Fits;

    /// <inheritdoc/>
    public string Message => "The code is not the one that was sent last. Use that one, or ask for consent again.";
}
