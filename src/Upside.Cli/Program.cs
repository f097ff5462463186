Console.WriteLine("upside");
