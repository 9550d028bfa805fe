namespace CrmPlatform.Sdk.Analysis.Tests.Preparation;

public sealed class OneHotEncodingTests
{
    private static readonly OneHotEncoding Encoding = OneHotEncoding.Of(["web", "mail", "shop", "mail"]);

    [Fact]
    public void Of_Levels_LeavesOutTheFirst()
    {
        Assert.Equal("mail", Encoding.Reference);
        Assert.Equal(["shop", "web"], Encoding.Levels);
    }

    [Theory]
    [InlineData("mail", 0, 0)]
    [InlineData("shop", 1, 0)]
    [InlineData("web", 0, 1)]
    [InlineData("never seen", 0, 0)]
    public void Write_Level_SetsItsFeature(string level, double shop, double web)
    {
        double[] features = [9, 9];

        Encoding.Write(level, features);

        Assert.Equal([shop, web], features);
    }
}
