using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Runtime.Tests.Tenancy;

public sealed class TenantKeyTests
{
    [Fact]
    public void TryParse_NewKey_ReadsItBack()
    {
        for (var i = 0; i < 1000; i++)
        {
            var key = TenantKey.Create();

            Assert.True(TenantKey.TryParse(key.ToString(), out var read));
            Assert.Equal(key, read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("crm_")]
    [InlineData("crm_0123456789abcdef_short")]
    [InlineData("crm_0123456789abcdef-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("abc_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryParse_NoKey_SaysNo(string text) => Assert.False(TenantKey.TryParse(text, out _));

    [Fact]
    public void Matches_HashOfAnotherSecret_SaysNo()
    {
        var key = TenantKey.Create();

        Assert.True(key.Matches(key.Hash()));
        Assert.False(key.Matches(TenantKey.Create().Hash()));
        Assert.DoesNotContain(key.Secret, key.Hash(), StringComparison.Ordinal);
    }
}
