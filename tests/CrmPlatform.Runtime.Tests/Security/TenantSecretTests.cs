using CrmPlatform.Runtime.Security.Keys;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security;

public sealed class TenantSecretTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0, "crm_")]
    [InlineData(1, "crma_")]
    [InlineData(2, "crmr_")]
    [InlineData(3, "crmi_")]
    public void TryParse_NewSecret_ReadsItBack(int kind, string prefix)
    {
        for (var i = 0; i < 1000; i++)
        {
            var secret = TenantSecret.Create((SecretKind)kind, "a-1b");

            Assert.StartsWith(prefix, secret.Reveal(), StringComparison.Ordinal);
            Assert.True(TenantSecret.TryParse(secret.Reveal(), out var read));
            Assert.Equal(secret, read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("crm_")]
    [InlineData("crm_one-0123456789abcdef_short_00000000")]
    [InlineData("crm_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("crmx_one-0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_00000000")]
    [InlineData("crm_../up-0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA_00000000")]
    public void TryParse_NoSecret_SaysNo(string text) => Assert.False(TenantSecret.TryParse(text, out _));

    [Fact]
    public void TryParse_OneCharacterChanged_SaysNoEveryTime()
    {
        var text = TenantSecret.Create(SecretKind.ApiKey, "one").Reveal();
        var attempts = 0;
        foreach (var place in Enumerable.Range(0, text.Length))
        {
            foreach (var other in "aZ09-_.".Where(c => c != text[place]))
            {
                attempts++;
                Assert.False(TenantSecret.TryParse($"{text[..place]}{other}{text[(place + 1)..]}", out _));
            }
        }

        output.WriteLine($"{attempts} changed secrets, 0 read.");
    }

    [Fact]
    public void Matches_HashOfAnotherSecret_SaysNo()
    {
        var secret = TenantSecret.Create(SecretKind.ApiKey, "one");

        Assert.True(secret.Matches(secret.Hash()));
        Assert.False(secret.Matches(TenantSecret.Create(SecretKind.ApiKey, "one").Hash()));
        Assert.DoesNotContain(secret.Secret, $"{secret} {secret.Hash()}", StringComparison.Ordinal);
    }
}
