using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.Domain;

public sealed class CurrenciesTests
{
    [Theory]
    [InlineData(null, "EUR")]
    [InlineData(" ", "EUR")]
    [InlineData("usd", "USD")]
    public void Of_CodeOrNone_IsTheCode(string? given, string code) => Assert.Equal(code, Currencies.Of(given));

    [Theory]
    [InlineData("$")]
    [InlineData("EURO")]
    [InlineData("E1R")]
    public void Of_NoCode_IsRefused(string given) => Assert.Equal(
        $"INVALID_INPUT '{given}' is no currency code. Give three letters as in ISO 4217, such as EUR.",
        Broken.By(() => Currencies.Of(given)));
}
