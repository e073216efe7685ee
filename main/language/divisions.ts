/** What lands call the parts of a district, and districts themselves, where English papers keep the word. */
export const SUBDISTRICTS = 'upazila thana tehsil taluk taluka';
export const DISTRICTS = 'regency raion rayon woreda canton subdistrict';
